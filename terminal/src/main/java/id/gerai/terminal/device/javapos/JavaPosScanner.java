package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.Scanner;
import id.gerai.terminal.device.ScannerState;
import id.gerai.terminal.signal.Signal;

import jpos.JposConst;
import jpos.JposException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A scanner by its JavaPOS name. */
public final class JavaPosScanner implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(JavaPosScanner.class);
    private static final int CLAIM_TIMEOUT_MS = 500;

    private final Signal changed = new Signal();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final jpos.Scanner control = new jpos.Scanner();
    private volatile ScannerState state = ScannerState.MISSING;

    /** Tries to connect; whether that went well is its state. */
    public JavaPosScanner(String logicalName) {
        try {
            control.open(logicalName);
            control.claim(CLAIM_TIMEOUT_MS);
            if (control.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
                control.setPowerNotify(JposConst.JPOS_PN_ENABLED);
            }
            control.addDataListener(_ -> scanned());
            control.addStatusUpdateListener(event -> powerIs(event.getStatus()));
            control.setDeviceEnabled(true);
            control.setDecodeData(true);
            control.setDataEventEnabled(true);
            state = ScannerState.READY;
        } catch (JposException e) {
            LOG.info("No scanner {}: code {}", logicalName, e.getErrorCode());
        }
    }

    @Override
    public void onScan(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public ScannerState state() {
        return state;
    }

    @Override
    public Signal changed() {
        return changed;
    }

    @Override
    public void close() {
        try {
            control.close();
        } catch (JposException e) {
            LOG.debug("Closing a scanner failed, code {}", e.getErrorCode(), e);
        }
    }

    /** After each scan JavaPOS waits to be asked for the next one. */
    private void scanned() {
        try {
            byte[] label = control.getScanDataLabel();
            byte[] data = label.length > 0 ? label : control.getScanData();
            String code = new String(data, StandardCharsets.US_ASCII).strip();
            listeners.forEach(listener -> listener.accept(code));
            control.setDataEventEnabled(true);
        } catch (JposException e) {
            LOG.warn("A scan was not read, code {}", e.getErrorCode(), e);
            become(ScannerState.MISSING);
        }
    }

    private void powerIs(int status) {
        become(
                status == JposConst.JPOS_SUE_POWER_ONLINE
                        ? ScannerState.READY
                        : ScannerState.MISSING);
    }

    private void become(ScannerState now) {
        if (state != now) {
            state = now;
            changed.fire();
        }
    }
}
