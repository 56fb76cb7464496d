package id.gerai.ledger.product;

import id.gerai.ledger.quantity.Quantity;

import java.time.LocalDate;

/**
 * How much of a controlled product one buyer may have (domain §5.1).
 *
 * @param per whose purchases are counted
 * @param most in base units; above zero
 * @param window for how long they are counted together
 */
public record PurchaseLimit(Per per, Quantity most, Window window) {
    /** Whose purchases are counted. Stored by name. */
    public enum Per {
        /** Each ticket for itself; the buyer need not be known. */
        TRANSACTION,
        /** Only members may buy. */
        MEMBER,
        /** A member, or anybody who shows a NIK. */
        NIK
    }

    /** For how long purchases are counted together. Stored by name. */
    public enum Window {
        SALE,
        DAY,
        MONTH;

        /** The first day of the window that a date falls in. */
        public LocalDate startOf(LocalDate date) {
            return this == MONTH ? date.withDayOfMonth(1) : date;
        }
    }

    /**
     * @throws IllegalArgumentException if the limit is no quantity, or a ticket is counted over
     *     days
     */
    public PurchaseLimit {
        if (!most.isPositive()) {
            throw new IllegalArgumentException("A purchase limit needs a quantity above zero");
        }
        if ((per == Per.TRANSACTION) != (window == Window.SALE)) {
            throw new IllegalArgumentException("A limit per transaction counts one sale");
        }
    }
}
