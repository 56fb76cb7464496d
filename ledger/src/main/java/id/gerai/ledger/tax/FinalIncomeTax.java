package id.gerai.ledger.tax;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;

import java.util.Optional;

/**
 * Final income tax of a month's gross turnover (PP 55/2022): a rate for some tax years from
 * registration on; a cooperative has four (art. 59). Afterwards the general rules hold, which are
 * not computed here.
 *
 * @param rate of the turnover
 * @param registeredIn the first tax year
 * @param taxYears how many; empty without limit
 */
public record FinalIncomeTax(Percent rate, int registeredIn, Optional<Integer> taxYears) {

    /** True where a tax year falls under the rule. */
    public boolean holdsIn(int year) {
        return year >= registeredIn
                && taxYears.filter(years -> year >= registeredIn + years).isEmpty();
    }

    /** What is owed on a month's turnover, the fraction of a rupiah cut off; nothing on none. */
    public Rupiah on(Rupiah turnover) {
        return rate.floorOf(turnover.max(Rupiah.ZERO));
    }
}
