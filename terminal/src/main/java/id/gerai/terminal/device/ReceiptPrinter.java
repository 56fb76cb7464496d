package id.gerai.terminal.device;

import id.gerai.terminal.signal.Signal;

/** Prints receipts. */
public interface ReceiptPrinter extends AutoCloseable {

    /**
     * Prints a slip and cuts, returning when all of it is on paper.
     *
     * @throws DeviceException if it is not; a part may be
     */
    void print(Slip slip) throws DeviceException;

    PrinterState state();

    /** Fires when the state changed, on any thread. */
    Signal changed();

    @Override
    void close();
}
