package id.gerai.server.journal;

import java.time.LocalDate;

/**
 * A book year.
 *
 * @param year its number
 * @param open false once it is closed
 */
public record FiscalYear(int year, LocalDate startsOn, LocalDate endsOn, boolean open) {
    boolean contains(LocalDate date) {
        return !date.isBefore(startsOn) && !date.isAfter(endsOn);
    }
}
