package id.gerai.terminal.device.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A scanner over any {@link ScanSource}: one data event at a time, as asked for. */
public final class ScannerService extends BaseService {
    private final ScanSource source;
    private final Runnable heard = this::heard;
    private boolean dataEventEnabled;
    private boolean autoDisable;
    private byte[] data = {};

    ScannerService(ScanSource source) {
        this.source = source;
    }

    public synchronized boolean getDataEventEnabled() {
        return dataEventEnabled;
    }

    /** Delivers a scan that waited, if there is one. */
    public void setDataEventEnabled(boolean wanted) {
        synchronized (this) {
            dataEventEnabled = wanted;
        }
        deliver();
    }

    public boolean getAutoDisable() {
        return autoDisable;
    }

    public void setAutoDisable(boolean on) {
        autoDisable = on;
    }

    public byte[] getScanData() {
        return data.clone();
    }

    public byte[] getScanDataLabel() {
        return data.clone();
    }

    @Override
    void start() throws IOException {
        if (!source.isOn()) {
            throw new IOException("the scanner is not plugged in");
        }
        source.listen(heard);
    }

    @Override
    void stop() {
        source.forget(heard);
    }

    private void heard() {
        tellPower(source.isOn());
        deliver();
    }

    private void deliver() {
        synchronized (this) {
            if (!dataEventEnabled || !isEnabled()) {
                return;
            }
            Optional<String> code = source.take();
            if (code.isEmpty()) {
                return;
            }
            dataEventEnabled = false;
            data = code.get().getBytes(StandardCharsets.US_ASCII);
        }
        tellData();
    }
}
