package id.gerai.terminal.device;

/** How a receipt printer stands. */
public enum PrinterState {
    READY,
    PAPER_LOW,
    PAPER_OUT,
    COVER_OPEN,
    /** Switched off, unplugged, or not answering. */
    OFF,
    /** There is no such printer on this machine, or another program has it. */
    MISSING;

    /** True where a receipt would come out whole. */
    public boolean canPrint() {
        return this == READY || this == PAPER_LOW;
    }
}
