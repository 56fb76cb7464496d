package id.gerai.server.year;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Says the time it was told, so that a server lives in another year. Only where it is asked for.
 */
@Singleton
@Replaces(Clock.class)
@Requires(property = SteppedClock.ASKED_FOR)
public class SteppedClock extends Clock {
    static final String ASKED_FOR = "gerai.stepped.clock";
    private volatile Instant now = Instant.parse("2025-01-01T17:00:00Z");

    /** It is this moment from here on; a little later with each look at it. */
    void step(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        now = now.plusMillis(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.fixed(instant(), zone);
    }
}
