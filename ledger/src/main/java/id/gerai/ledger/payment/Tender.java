package id.gerai.ledger.payment;

import id.gerai.ledger.money.Rupiah;

/** One of the ways in which a sale was paid, or a return paid back. */
public sealed interface Tender {
    /** What it contributes to the payable amount; above zero. */
    Rupiah amount();

    /**
     * Coins and notes.
     *
     * @param amount what stays in the drawer
     * @param handed what the buyer handed over; at least the amount
     */
    record Cash(Rupiah amount, Rupiah handed) implements Tender {
        public Cash {
            if (handed.isLessThan(amount)) {
                throw new IllegalArgumentException(
                        "Cash handed %s is below the amount %s".formatted(handed, amount));
            }
        }

        /** Exactly the amount, no change. */
        public static Cash exactly(Rupiah amount) {
            return new Cash(amount, amount);
        }

        public Rupiah change() {
            return handed.minus(amount);
        }
    }

    /**
     * A QR payment, confirmed by the cashier.
     *
     * @param reference of the payment provider, as typed; may be empty
     */
    record Qris(Rupiah amount, String reference) implements Tender {}

    /** On the member's account (bon). Only for a known member. */
    record MemberCredit(Rupiah amount) implements Tender {}
}
