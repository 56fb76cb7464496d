package id.gerai.server.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days of a book year that are looked at together.
 *
 * @param endsOn the last of them
 * @param zone in which the cooperative lives
 */
public record BookSpan(int year, LocalDate startsOn, LocalDate endsOn, ZoneId zone) {
    /** The moment its last day was over. */
    Instant end() {
        return endsOn.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
