package id.gerai.server.access;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after a few wrong passwords for a name each further one doubles the wait. In
 * memory only; a restart forgives.
 */
@Singleton
final class LoginThrottle {
    static final int FREE_ATTEMPTS = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int DOUBLINGS_MAX = 8;
    private static final int NAMES_MAX = 10_000;

    private record Failures(int count, Instant waitUntil) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long the name must wait; zero or less where it may try. */
    synchronized Duration waitFor(String loginName) {
        Failures past = failures.get(loginName);
        return past == null ? Duration.ZERO : Duration.between(clock.instant(), past.waitUntil());
    }

    synchronized void failed(String loginName) {
        Failures past = failures.remove(loginName);
        int count = past == null ? 1 : past.count() + 1;
        if (failures.size() >= NAMES_MAX) {
            // The one that failed longest ago: somebody is trying names at random.
            failures.remove(failures.keySet().iterator().next());
        }
        failures.put(loginName, new Failures(count, clock.instant().plus(waitAfter(count))));
    }

    synchronized void succeeded(String loginName) {
        failures.remove(loginName);
    }

    private static Duration waitAfter(int count) {
        if (count < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count - FREE_ATTEMPTS, DOUBLINGS_MAX);
        return FIRST_WAIT.multipliedBy(1L << doublings);
    }
}
