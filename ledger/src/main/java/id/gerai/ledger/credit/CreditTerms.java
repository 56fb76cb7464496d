package id.gerai.ledger.credit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many days members have to pay what they buy on account, as it was decided over the years. A
 * debt keeps the term of the day it was made.
 *
 * @param daysFrom what holds from a day on
 */
public record CreditTerms(NavigableMap<LocalDate, Integer> daysFrom) {
    /** Where nothing was decided. */
    public static final int DAYS_USUAL = 30;

    public CreditTerms {
        daysFrom = Collections.unmodifiableNavigableMap(new TreeMap<>(daysFrom));
    }

    /** By when a debt of a day is to be paid. */
    public LocalDate due(LocalDate made) {
        Map.Entry<LocalDate, Integer> terms = daysFrom.floorEntry(made);
        return made.plusDays(terms == null ? DAYS_USUAL : terms.getValue());
    }
}
