package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What every scanner must do, whoever made it, and where there is none. */
abstract class ScannerContract {
    private static final List<String> CODES = List.of("8991001100016", "2000000000015", "B07");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The scanner under test, connected to a device that is plugged in. */
    abstract Scanner scanner();

    /** True where there is a scanner to read with. */
    abstract boolean exists();

    /** Holds codes before it, one after the other. */
    abstract void hold(List<String> codes);

    /** Plugs it in or out. */
    abstract void plug(boolean in);

    @Test
    void handsOverEveryScanOnceAndInOrder() {
        List<String> read = new CopyOnWriteArrayList<>();
        scanner().onScan(read::add);
        hold(CODES);
        await(() -> read.size() >= (exists() ? CODES.size() : 0));
        assertEquals(exists() ? CODES : List.of(), read);
    }

    @Test
    void keepsWhatIsScannedBeforeAnybodyListens() throws InterruptedException {
        await(() -> scanner().state() == (exists() ? ScannerState.READY : ScannerState.MISSING));
        hold(CODES);
        Thread.sleep(300);
        List<String> read = new CopyOnWriteArrayList<>();
        scanner().onScan(read::add);
        await(() -> read.size() >= (exists() ? CODES.size() : 0));
        assertEquals(exists() ? CODES : List.of(), read);
    }

    @Test
    void isMissingWhileUnpluggedAndTellsSo() {
        ScannerState whenIn = exists() ? ScannerState.READY : ScannerState.MISSING;
        AtomicInteger told = new AtomicInteger();
        scanner().changed().listen(told::incrementAndGet);
        await(() -> scanner().state() == whenIn);
        plug(false);
        await(() -> scanner().state() == ScannerState.MISSING);
        plug(true);
        await(() -> scanner().state() == whenIn);
        assertTrue(told.get() >= (exists() ? 2 : 0), "told " + told);
    }

    @Test
    void canBeClosedTwice() {
        scanner().close();
        scanner().close();
    }

    static void await(java.util.function.BooleanSupplier isSo) {
        assertTimeoutPreemptively(
                PATIENCE,
                () -> {
                    while (!isSo.getAsBoolean()) {
                        Thread.sleep(10);
                    }
                });
    }
}
