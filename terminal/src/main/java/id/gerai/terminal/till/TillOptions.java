package id.gerai.terminal.till;

import java.time.InstantSource;

/**
 * How a till is put together.
 *
 * @param clock what the till takes for now
 * @param columns of the receipt paper; 0 where nothing is printed at all
 * @param keepDraft whether the counter outlives a restart
 */
public record TillOptions(InstantSource clock, int columns, boolean keepDraft) {
    /** Columns of 58 mm paper, the cheapest and so the commonest. */
    public static final int NARROW_PAPER_COLUMNS = 32;

    /** As a cashier needs it. */
    public static TillOptions atTheCounter() {
        return new TillOptions(InstantSource.system(), NARROW_PAPER_COLUMNS, true);
    }

    /** The same on other paper. */
    public TillOptions on(int otherColumns) {
        return new TillOptions(clock, otherColumns, keepDraft);
    }
}
