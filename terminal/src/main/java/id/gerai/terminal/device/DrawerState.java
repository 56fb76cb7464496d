package id.gerai.terminal.device;

/** How a cash drawer stands. */
public enum DrawerState {
    CLOSED,
    OPEN,
    /** Open for longer than a payment takes. */
    LEFT_OPEN,
    /** It was told to open and did not: the cashier uses the key. */
    STUCK,
    /** There is none, or it is not reached: the cashier uses the key. */
    MISSING
}
