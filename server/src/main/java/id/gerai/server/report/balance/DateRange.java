package id.gerai.server.report.balance;

import id.gerai.server.report.balance.BalanceStore.Month;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days from one to another, both included.
 *
 * @param from the first; {@link #EVER} for all that was before
 */
record DateRange(LocalDate from, LocalDate to) {
    static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /** The days up to one that lie in none of some months, cut at the first day of a period. */
    static List<DateRange> gaps(List<Month> months, LocalDate cut, LocalDate to) {
        List<DateRange> gaps = new ArrayList<>();
        LocalDate next = EVER;
        List<Month> sorted = months.stream().sorted(Comparator.comparing(Month::startsOn)).toList();
        for (Month month : sorted) {
            add(gaps, next, month.startsOn().minusDays(1), cut);
            next = month.endsOn().plusDays(1);
        }
        add(gaps, next, to, cut);
        return gaps;
    }

    private static void add(List<DateRange> gaps, LocalDate from, LocalDate to, LocalDate cut) {
        if (from.isAfter(to)) {
            return;
        }
        if (from.isBefore(cut) && !to.isBefore(cut)) {
            gaps.add(new DateRange(from, cut.minusDays(1)));
            gaps.add(new DateRange(cut, to));
        } else {
            gaps.add(new DateRange(from, to));
        }
    }
}
