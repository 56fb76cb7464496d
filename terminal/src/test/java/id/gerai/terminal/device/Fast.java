package id.gerai.terminal.device;

import id.gerai.terminal.device.javapos.Rhythm;

import org.junit.jupiter.api.Assertions;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Device tests at more than the pace of a counter. */
public final class Fast {
    /** Looks and retries many times a second. */
    public static final Rhythm RHYTHM =
            new Rhythm(List.of(Duration.ofMillis(50)), Duration.ofMillis(100));

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Fast() {}

    /** Waits until it is so; fails after a while. */
    public static void await(String what, BooleanSupplier isSo) {
        Assertions.assertTimeoutPreemptively(
                PATIENCE,
                () -> {
                    while (!isSo.getAsBoolean()) {
                        Thread.sleep(10);
                    }
                },
                what);
    }
}
