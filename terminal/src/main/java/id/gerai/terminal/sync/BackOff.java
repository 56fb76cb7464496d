package id.gerai.terminal.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: doubling from one second to one minute, with up to half taken
 * off at random, so that a thousand tills do not return in the same second.
 */
final class BackOff {
    private static final long FIRST_MS = 1_000;
    private static final long LONGEST_MS = 60_000;

    private final RandomGenerator random;
    private int failures;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** After the time that a busy server asks for, and up to as much again at random. */
    Duration afterRequest(Duration asked) {
        return asked.plusMillis(random.nextLong(asked.toMillis() + 1));
    }

    void succeeded() {
        failures = 0;
    }

    Duration afterFailure() {
        long full = Math.min(LONGEST_MS, FIRST_MS << Math.min(failures, 6));
        failures++;
        return Duration.ofMillis(full - random.nextLong(full / 2 + 1));
    }
}
