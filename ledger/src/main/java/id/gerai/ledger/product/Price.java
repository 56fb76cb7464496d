package id.gerai.ledger.product;

import id.gerai.ledger.money.Rupiah;

/**
 * What one unit costs, and why.
 *
 * @param amount above zero
 */
public record Price(Rupiah amount, PriceBasis basis) {
    /** The cheaper one; this one among equals. */
    Price orCheaper(Price other) {
        return other.amount.isLessThan(amount) ? other : this;
    }
}
