package id.gerai.ledger.savings;

import id.gerai.ledger.money.Rupiah;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Simpanan wajib, paid month by month, the oldest first and as far ahead as a member likes (domain
 * §1.4).
 *
 * @param monthly the amount of one month; above zero
 * @param paidThrough the last month that is paid
 */
public record MandatoryDues(Rupiah monthly, YearMonth paidThrough) {
    /**
     * @throws IllegalArgumentException if a month costs nothing: then nothing is due
     */
    public MandatoryDues {
        if (!monthly.isPositive()) {
            throw new IllegalArgumentException("Monthly dues must be above zero");
        }
    }

    /** Months that are due and not paid, the given one included; zero or more. */
    public int arrears(YearMonth now) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(paidThrough, now));
    }

    /** What those months come to. */
    public Rupiah arrearsAmount(YearMonth now) {
        return monthly.times(arrears(now));
    }

    /** The first month that a payment made now is for. */
    public YearMonth next() {
        return paidThrough.plusMonths(1);
    }

    /** True where an amount pays whole months, at least one. */
    public boolean isWholeMonths(Rupiah amount) {
        return amount.isPositive() && amount.amount() % monthly.amount() == 0;
    }

    /** With an amount of whole months paid. */
    public MandatoryDues paid(Rupiah amount) {
        return new MandatoryDues(
                monthly, paidThrough.plusMonths(amount.amount() / monthly.amount()));
    }
}
