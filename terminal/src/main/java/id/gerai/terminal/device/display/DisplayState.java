package id.gerai.terminal.device.display;

/** How a customer display stands. */
public enum DisplayState {
    READY,
    /** Lost, or there is none. */
    MISSING
}
