package id.gerai.ledger.product;

/** Whom a price is for. Stored by name. */
public enum PriceLevel {
    GENERAL,
    MEMBER
}
