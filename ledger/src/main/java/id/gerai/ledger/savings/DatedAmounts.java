package id.gerai.ledger.savings;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An amount that everybody owes, as it was decided over the years: each holds from its day until
 * the next. Before the first nothing is owed.
 *
 * @param byDay what holds from a day on; zero or more
 */
public record DatedAmounts(NavigableMap<LocalDate, Rupiah> byDay) {
    public static final DatedAmounts NONE = new DatedAmounts(Map.of());

    /**
     * @throws IllegalArgumentException if an amount is below zero
     */
    public DatedAmounts {
        byDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byDay));
        if (byDay.values().stream().anyMatch(Rupiah::isNegative)) {
            throw new IllegalArgumentException("What everybody owes is zero or more");
        }
    }

    /** From days in any order. */
    public DatedAmounts(Map<LocalDate, Rupiah> byDay) {
        this(new TreeMap<>(byDay));
    }

    /** What holds on a day. */
    public Rupiah on(LocalDate day) {
        Map.Entry<LocalDate, Rupiah> entry = byDay.floorEntry(day);
        return entry == null ? Rupiah.ZERO : entry.getValue();
    }

    /** The day of the last decision, from which on nothing changes. */
    Optional<LocalDate> last() {
        return byDay.isEmpty() ? Optional.empty() : Optional.of(byDay.lastKey());
    }
}
