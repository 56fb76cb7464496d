package id.gerai.terminal.device;

/** How a receipt printer stands. */
public enum PrinterState {
    READY,
    PAPER_LOW,
    PAPER_OUT,
    COVER_OPEN,
    /** The knife is stuck, or another fault that somebody has to clear at the printer. */
    FAULT,
    /** Switched off, unplugged, or not answering. */
    OFF,
    /** Another program has it. */
    BUSY,
    /** There is no such printer on this machine. */
    MISSING;

    /** True where a receipt would come out whole. */
    public boolean canPrint() {
        return this == READY || this == PAPER_LOW;
    }
}
