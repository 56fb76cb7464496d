package id.gerai.ledger.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day that comes again each month.
 *
 * @param dayOfMonth 1 to 31; the last day of a month that has fewer
 * @param first the first month
 * @param last the last month; empty where it goes on
 */
public record Recurrence(int dayOfMonth, YearMonth first, Optional<YearMonth> last) {
    public Recurrence {
        if (dayOfMonth < 1 || dayOfMonth > 31) {
            throw new IllegalArgumentException("A day of a month is 1 to 31: " + dayOfMonth);
        }
        if (last.filter(it -> it.isBefore(first)).isPresent()) {
            throw new IllegalArgumentException("%s comes before %s".formatted(last.get(), first));
        }
    }

    /** The day it falls on in a month. */
    public LocalDate dayIn(YearMonth month) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    /** Every day it fell on up to and with a day, the first one first. */
    public List<LocalDate> until(LocalDate today) {
        YearMonth end =
                last.filter(it -> it.isBefore(YearMonth.from(today))).orElse(YearMonth.from(today));
        return Stream.iterate(first, month -> !month.isAfter(end), month -> month.plusMonths(1))
                .map(this::dayIn)
                .filter(day -> !day.isAfter(today))
                .toList();
    }
}
