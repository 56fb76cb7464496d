package id.gerai.terminal.device.escpos;

/**
 * What a printer says of itself.
 *
 * @param answered false where it said nothing in time; all else is then unknown
 * @param cutterFault the knife is stuck, or another fault that a person must clear
 * @param drawerHigh level at the drawer's switch: open or shut, as the drawer is wired
 */
public record PrinterStatus(
        boolean answered,
        boolean coverOpen,
        boolean paperOut,
        boolean paperLow,
        boolean cutterFault,
        boolean drawerHigh) {
    /** It said nothing. */
    public static final PrinterStatus SILENT =
            new PrinterStatus(false, false, false, false, false, false);

    /** What is assumed of a printer that cannot be asked. */
    public static final PrinterStatus UNKNOWN =
            new PrinterStatus(true, false, false, false, false, false);

    /** The four bytes that answer DLE EOT 1 to 4. */
    static PrinterStatus of(int printer, int cause, int error, int paper) {
        return new PrinterStatus(
                true,
                (cause & 0x04) != 0,
                (paper & 0x60) != 0 || (cause & 0x20) != 0,
                (paper & 0x0c) != 0,
                (error & 0x68) != 0,
                (printer & 0x04) != 0);
    }

    /** True where it would print. */
    public boolean ready() {
        return answered && !coverOpen && !paperOut && !cutterFault;
    }
}
