package id.gerai.terminal.device;

/** How a cash drawer stands. */
public enum DrawerState {
    CLOSED,
    OPEN,
    /** It cannot tell, or there is none: the cashier uses the key. */
    MISSING
}
