package id.gerai.ledger.savings;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;

/**
 * What a member is paid for simpanan sukarela in a month, from the exact balance of each day.
 *
 * @param gross what it comes to, a fraction of a rupiah cut off
 * @param tax what of that is kept back for the state, cut likewise; never more than it
 */
public record SavingsInterest(Rupiah gross, Rupiah tax) {

    /**
     * The final tax on it (PP 15/2009).
     *
     * @param rate of what lies above the free amount
     * @param free what a member may be paid in a month without tax
     */
    public record Tax(Percent rate, Rupiah free) {}

    /**
     * The interest of a month.
     *
     * @param rupiahDays the sum of the balances at the end of each day; below zero counts as none
     * @param rate a year
     * @param daysOfYear 365 or 366
     */
    public static SavingsInterest of(long rupiahDays, Percent rate, int daysOfYear, Tax tax) {
        long whole = (long) Percent.WHOLE_BASIS_POINTS * daysOfYear;
        Rupiah gross =
                Rupiah.of(
                        Apportionment.floorShare(
                                Math.max(0, rupiahDays), rate.basisPoints(), whole));
        Rupiah taxed = gross.minus(tax.free()).max(Rupiah.ZERO);
        return new SavingsInterest(gross, tax.rate().floorOf(taxed));
    }

    /** What is added to the savings. */
    public Rupiah net() {
        return gross.minus(tax);
    }
}
