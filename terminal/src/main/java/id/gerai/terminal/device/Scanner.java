package id.gerai.terminal.device;

import java.util.function.Consumer;

/** Reads barcodes. */
public interface Scanner extends Device {

    /** Hands every barcode read from now on to the listener, on any thread. */
    void onScan(Consumer<String> listener);

    ScannerState state();
}
