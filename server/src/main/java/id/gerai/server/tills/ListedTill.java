package id.gerai.server.tills;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A till as the office lists it.
 *
 * @param outlet its name
 * @param lastSeenAt empty if it was never heard from
 * @param heardThrough up to which number everything from it is here
 * @param missing numbers that have not arrived although later ones have
 * @param clockAhead by how much its clock was ahead when it was heard last; negative where behind,
 *     empty where that is not known
 * @param diverged true where a copy of it is at work and none of the two has gone on as another
 * @param succeeds code of the till whose chain it goes on with
 * @param successor code of the till that goes on with its chain
 * @param revokedAt empty while it may send
 */
record ListedTill(
        UUID id,
        String code,
        String outlet,
        Instant enrolledAt,
        Optional<Instant> lastSeenAt,
        long heardThrough,
        List<NumberRange> missing,
        Optional<Duration> clockAhead,
        boolean diverged,
        Optional<String> succeeds,
        Optional<String> successor,
        Optional<Instant> revokedAt) {
    private static final Duration CLOCK_TOLERATED = Duration.ofMinutes(2);

    /** True where it has no other way to go on once its key is lost. */
    boolean mayLoseItsKey() {
        return revokedAt.isEmpty() || successor.isEmpty();
    }

    /** By how much its clock is off, where that is worth a word. */
    Optional<Duration> clockOff() {
        return clockAhead.filter(it -> it.abs().compareTo(CLOCK_TOLERATED) >= 0);
    }
}
