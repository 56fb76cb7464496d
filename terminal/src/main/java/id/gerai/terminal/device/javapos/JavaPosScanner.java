package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.Scanner;
import id.gerai.terminal.device.ScannerState;
import id.gerai.terminal.signal.Signal;

import jpos.JposConst;
import jpos.JposException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A scanner by its JavaPOS name. */
public final class JavaPosScanner implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(JavaPosScanner.class);
    private static final int CLAIM_TIMEOUT_MS = 500;
    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);

    private final Signal changed = new Signal();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final String logicalName;
    private final Thread connecting;
    private jpos.Scanner control;
    private volatile boolean closed;
    private volatile ScannerState state = ScannerState.MISSING;

    /** As the other one, trying again every few seconds. */
    public JavaPosScanner(String logicalName) {
        this(logicalName, RETRY_EVERY);
    }

    /**
     * Tries to connect at once; whether that went well is its state. Nobody asks a scanner for
     * anything, so one that is plugged in after the start is looked for in the background.
     *
     * @param retryEvery how long to wait between attempts
     */
    public JavaPosScanner(String logicalName, Duration retryEvery) {
        this.logicalName = logicalName;
        this.connecting =
                Thread.ofPlatform()
                        .name("scanner")
                        .daemon()
                        .unstarted(() -> keepConnecting(retryEvery));
        if (!connect()) {
            LOG.info("No scanner {} yet", logicalName);
            connecting.start();
        }
    }

    @Override
    public synchronized void onScan(Consumer<String> listener) {
        listeners.add(listener);
        if (control != null) {
            askForScans(control);
        }
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
    public synchronized void close() {
        closed = true;
        connecting.interrupt();
        if (control != null) {
            closeQuietly(control);
            control = null;
        }
    }

    private void keepConnecting(Duration retryEvery) {
        try {
            do {
                Thread.sleep(retryEvery);
            } while (!closed && !connect());
            changed.fire();
        } catch (InterruptedException e) {
            LOG.debug("No longer looking for scanner {}", logicalName, e);
        }
    }

    /** False where it is not there, or was closed meanwhile. */
    private synchronized boolean connect() {
        if (closed) {
            return false;
        }
        jpos.Scanner fresh = new jpos.Scanner();
        try {
            fresh.open(logicalName);
            fresh.claim(CLAIM_TIMEOUT_MS);
            if (fresh.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
                fresh.setPowerNotify(JposConst.JPOS_PN_ENABLED);
            }
            fresh.addDataListener(_ -> scanned(fresh));
            fresh.addStatusUpdateListener(event -> powerIs(event.getStatus()));
            fresh.setDeviceEnabled(true);
            fresh.setDecodeData(true);
            control = fresh;
            state = ScannerState.READY;
            if (!listeners.isEmpty()) {
                askForScans(fresh);
            }
            return true;
        } catch (JposException e) {
            LOG.debug("Scanner {} does not connect, code {}", logicalName, e.getErrorCode(), e);
            closeQuietly(fresh);
            return false;
        }
    }

    /** Only once somebody listens: until then JavaPOS keeps what is scanned. */
    private void askForScans(jpos.Scanner of) {
        try {
            of.setDataEventEnabled(true);
        } catch (JposException e) {
            LOG.warn("Scanner {} delivers nothing, code {}", logicalName, e.getErrorCode(), e);
            become(ScannerState.MISSING);
        }
    }

    private static void closeQuietly(jpos.Scanner scanner) {
        try {
            scanner.close();
        } catch (JposException e) {
            LOG.debug("Closing a scanner failed, code {}", e.getErrorCode(), e);
        }
    }

    /** After each scan JavaPOS waits to be asked for the next one. */
    private void scanned(jpos.Scanner from) {
        try {
            byte[] label = from.getScanDataLabel();
            byte[] data = label.length > 0 ? label : from.getScanData();
            String code = new String(data, StandardCharsets.US_ASCII).strip();
            listeners.forEach(listener -> listener.accept(code));
            askForScans(from);
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
