package id.gerai.ledger.money;

/**
 * Rounding of what is paid in coins and notes (Permendag 35/2013 art. 6): the seller may round to
 * circulating values and must tell the buyer. Applied once, to the cash part of a ticket; never to
 * QRIS, transfer or credit.
 *
 * @param step the smallest circulating value in rupiah: 50, 100 or 500, or 0 for no rounding
 * @param mode which way
 */
public record CashRounding(long step, Mode mode) {

    /** Which way an amount between two steps goes. */
    public enum Mode {
        /** Down, in the buyer's favour; a refund by the same amount as the sale was. */
        DOWN,
        /** To the nearest step, the middle away from zero. */
        HALF_UP
    }

    public static final CashRounding NONE = new CashRounding(0, Mode.DOWN);

    public CashRounding {
        if (step < 0) {
            throw new IllegalArgumentException("A rounding step must be zero or more: " + step);
        }
    }

    /** Down to a multiple of the step. */
    public static CashRounding down(long step) {
        return new CashRounding(step, Mode.DOWN);
    }

    /**
     * What to add to the amount so that it can be paid in cash: negative where the buyer pays less.
     * Symmetric: the adjustment of a refund is the negated adjustment of the sale.
     */
    public Rupiah adjustmentOf(Rupiah due) {
        if (step == 0) {
            return Rupiah.ZERO;
        }
        long excess = due.amount() % step;
        boolean up = mode == Mode.HALF_UP && Math.abs(excess) * 2 >= step;
        return Rupiah.of(up ? Long.signum(excess) * step - excess : -excess);
    }
}
