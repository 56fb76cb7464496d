package id.gerai.server.problem;

/** How much a single request, file or event may speak of. */
public final class Limits {
    /**
     * Rupiah of one amount: far above what a village cooperative moves at once, and so low that no
     * sum of a cooperative's amounts leaves a {@code long}.
     */
    public static final long AMOUNT_MAX = 1_000_000_000_000L;

    /** Thousandths of a unit in one line of goods. */
    public static final long QUANTITY_MAX = 1_000_000_000_000L;

    private Limits() {}
}
