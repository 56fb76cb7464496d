package id.gerai.ledger.tax;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;

/**
 * Value added tax as it is contained in a price: 12 % of eleven twelfths of the net price, so 11
 * parts in 111 (PMK 131/2024).
 */
public final class ValueAddedTax {
    private static final long TAX_PARTS = 11;
    private static final long PRICE_PARTS = 111;

    private ValueAddedTax() {}

    /** The tax in a price of zero or more, the fraction of a rupiah cut off. */
    public static Rupiah containedIn(Rupiah price) {
        return Rupiah.of(Apportionment.floorShare(price.amount(), TAX_PARTS, PRICE_PARTS));
    }
}
