package id.gerai.terminal.device;

/** Prints receipts. */
public interface ReceiptPrinter extends Device {

    /**
     * Prints a slip and cuts, returning when all of it is on paper.
     *
     * @throws DeviceException if it is not; it says whether a part may be
     */
    void print(Slip slip) throws DeviceException;

    PrinterState state();
}
