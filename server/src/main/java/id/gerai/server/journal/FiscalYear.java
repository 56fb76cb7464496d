package id.gerai.server.journal;

import java.time.LocalDate;
import java.util.Set;

/**
 * A book year.
 *
 * @param year its number
 * @param open false once it is closed
 * @param lockedMonths those into which nothing is posted any more, 1 to 12
 */
public record FiscalYear(
        int year, LocalDate startsOn, LocalDate endsOn, boolean open, Set<Integer> lockedMonths) {
    boolean contains(LocalDate date) {
        return !date.isBefore(startsOn) && !date.isAfter(endsOn);
    }

    /** True where it takes a journal of the day, in the day's month or behind all of them. */
    boolean takes(LocalDate date, boolean atYearEnd) {
        return atYearEnd ? open && contains(date) : takes(date);
    }

    boolean takes(LocalDate date) {
        return open && contains(date) && !lockedMonths.contains(date.getMonthValue());
    }
}
