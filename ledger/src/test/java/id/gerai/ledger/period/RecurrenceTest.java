package id.gerai.ledger.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;

/** When something that comes again each month is due. */
class RecurrenceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1,  2027-01, -,       2026-12-31, ''",
                "1,  2027-01, -,       2027-01-01, 2027-01-01",
                "31, 2027-01, -,       2027-03-30, 2027-01-31 2027-02-28",
                "31, 2028-02, -,       2028-02-29, 2028-02-29",
                "30, 2026-11, 2027-01, 2027-06-30, 2026-11-30 2026-12-30 2027-01-30",
                "15, 2027-01, 2027-01, 2027-01-14, ''",
            })
    void days(int day, YearMonth first, YearMonth last, LocalDate today, String expected) {
        Recurrence recurrence = new Recurrence(day, first, Optional.ofNullable(last));
        assertEquals(
                expected,
                recurrence.until(today).stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void nonsenseIsRefused() {
        YearMonth month = YearMonth.of(2027, 1);
        assertThrows(
                IllegalArgumentException.class, () -> new Recurrence(0, month, Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Recurrence(1, month, Optional.of(month.minusMonths(1))));
    }
}
