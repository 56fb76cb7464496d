package id.gerai.ledger.sale;

/** How the quantity of a line became known. Stored by name. */
public enum Measure {
    COUNTED,
    /** From the scale. */
    WEIGHED,
    /** Typed by the cashier, for want of a scale; marked on the receipt and for the manager. */
    TYPED,
    /** From the barcode on a labelled pack. */
    LABELLED
}
