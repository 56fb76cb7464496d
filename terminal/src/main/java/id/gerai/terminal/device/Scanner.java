package id.gerai.terminal.device;

import id.gerai.terminal.signal.Signal;

import java.util.function.Consumer;

/** Reads barcodes. */
public interface Scanner extends AutoCloseable {

    /** Hands every barcode read from now on to the listener, on any thread. */
    void onScan(Consumer<String> listener);

    ScannerState state();

    /** Fires when the state changed, on any thread. */
    Signal changed();

    @Override
    void close();
}
