package id.gerai.terminal.device;

import id.gerai.terminal.signal.Signal;

import java.util.List;

/** Prints receipts. */
public interface ReceiptPrinter extends AutoCloseable {

    /**
     * Prints lines and cuts, returning when all of them are on paper.
     *
     * @throws DeviceException if they are not; some may be
     */
    void print(List<String> lines) throws DeviceException;

    PrinterState state();

    /** Fires when the state changed, on any thread. */
    Signal changed();

    @Override
    void close();
}
