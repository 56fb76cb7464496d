package id.gerai.terminal.device;

/** How a barcode scanner stands. */
public enum ScannerState {
    READY,
    /** Unplugged or not answering: scans come through the keyboard, or codes are typed. */
    MISSING
}
