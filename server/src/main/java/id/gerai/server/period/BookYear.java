package id.gerai.server.period;

import java.time.LocalDate;
import java.time.ZoneId;

/** A book year and the clock of its cooperative. */
public record BookYear(
        int year, LocalDate startsOn, LocalDate endsOn, boolean closed, ZoneId zone) {
    /** All of it as a stretch of days. */
    public BookSpan whole() {
        return new BookSpan(year, startsOn, endsOn, zone);
    }

    /** One of its months, 1 to 12. */
    BookSpan month(int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new BookSpan(year, first, first.plusMonths(1).minusDays(1), zone);
    }
}
