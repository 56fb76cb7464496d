package id.gerai.ledger.asset;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;

import java.util.Arrays;

/**
 * What an asset loses each month, the same every month but for a rupiah: the months sum to exactly
 * cost less residual, the earlier ones carrying the odd rupiah.
 *
 * @param cost above zero
 * @param residual what it is worth in the end, zero to the cost
 * @param months of use; zero for what loses nothing, such as land
 */
public record StraightLine(Rupiah cost, Rupiah residual, int months) {
    public StraightLine {
        if (!cost.isPositive()
                || residual.isNegative()
                || cost.isLessThan(residual)
                || months < 0) {
            throw new IllegalArgumentException(
                    "Cannot write off %s down to %s in %d months"
                            .formatted(cost, residual, months));
        }
    }

    /**
     * What it loses in a month.
     *
     * @param month of its use, from 1
     */
    public Rupiah inMonth(int month) {
        return until(month).minus(until(month - 1));
    }

    /** What it has lost after so many months; all of it from the last on. */
    public Rupiah until(int month) {
        if (months == 0 || month <= 0) {
            return Rupiah.ZERO;
        }
        long[] weights = new long[months];
        Arrays.fill(weights, 1);
        long[] shares =
                Apportionment.byLargestRemainder(cost.minus(residual).amount(), weights).shares();
        return Rupiah.of(Arrays.stream(shares).limit(month).sum());
    }
}
