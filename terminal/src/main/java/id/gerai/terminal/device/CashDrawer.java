package id.gerai.terminal.device;

import id.gerai.terminal.signal.Signal;

/** Opens for cash. */
public interface CashDrawer extends AutoCloseable {

    /**
     * Opens it.
     *
     * @throws DeviceException if it did not; the cashier then uses the key
     */
    void open() throws DeviceException;

    DrawerState state();

    /** Fires when the state changed, on any thread. */
    Signal changed();

    @Override
    void close();
}
