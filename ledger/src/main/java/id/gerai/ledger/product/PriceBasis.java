package id.gerai.ledger.product;

/** Why a line costs what it costs. Stored by name. */
public enum PriceBasis {
    GENERAL,
    MEMBER,
    /** Enough of it was bought. */
    WHOLESALE,
    /** A price for a time (pasar murah). */
    PROMOTION,
    /** Somebody with the permission said so. */
    OVERRIDE,
    /** The price was in the barcode of a weighed and labelled pack. */
    LABEL
}
