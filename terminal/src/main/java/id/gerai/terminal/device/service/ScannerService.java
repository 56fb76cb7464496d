package id.gerai.terminal.device.service;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The JavaPOS side of a {@link SimulatedScanner}: one data event at a time, as asked for. */
public final class ScannerService extends SimulatedService {
    private final SimulatedScanner scanner;
    private final IntConsumer status = this::heard;
    private boolean dataEventEnabled;
    private byte[] data = {};

    ScannerService(SimulatedScanner scanner) {
        this.scanner = scanner;
    }

    public boolean getDataEventEnabled() {
        return dataEventEnabled;
    }

    /** Delivers a scan that waited, if there is one. */
    public void setDataEventEnabled(boolean wanted) {
        dataEventEnabled = wanted;
        deliver();
    }

    public byte[] getScanData() {
        return data.clone();
    }

    public byte[] getScanDataLabel() {
        return data.clone();
    }

    @Override
    void attach() {
        scanner.attach(status);
    }

    @Override
    void detach() {
        scanner.detach(status);
    }

    @Override
    boolean isOn() {
        return scanner.isOn();
    }

    private void heard(int what) {
        if (what == SimulatedScanner.SCANNED) {
            deliver();
        } else {
            tellStatus(what);
        }
    }

    private void deliver() {
        if (!dataEventEnabled || !isEnabled()) {
            return;
        }
        Optional<String> code = scanner.take();
        if (code.isPresent()) {
            dataEventEnabled = false;
            data = code.get().getBytes(StandardCharsets.US_ASCII);
            tellData();
        }
    }
}
