package id.gerai.ledger.shu;

/** What becomes of the fractions of a rupiah that cutting leaves over. */
public enum Remainder {
    /** Every part is cut to whole rupiah; what is left goes to the reserve (dana cadangan). */
    RESERVE,
    /**
     * One rupiah each to the parts that lost the largest fraction, until nothing is left: pools and
     * funds in the order of the policy among equals, members by ascending number.
     */
    LARGEST_REMAINDER
}
