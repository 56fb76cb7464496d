package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.DeviceEvent.Kind;
import id.gerai.terminal.device.Scanner;
import id.gerai.terminal.device.ScannerState;

import jpos.JposConst;
import jpos.JposException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A scanner by its JavaPOS name. JavaPOS holds back each scan until the one before it was taken;
 * the same code twice within a blink is one scan of a bouncing trigger.
 */
public final class JavaPosScanner extends ConnectedControl<jpos.Scanner> implements Scanner {
    private static final Duration BOUNCE = Duration.ofMillis(120);

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile ScannerState state = ScannerState.MISSING;
    private boolean asked;
    private String last = "";
    private long lastAt;

    /** Begins to connect at once; how that went is its state. */
    public JavaPosScanner(String logicalName) {
        this(logicalName, Rhythm.NORMAL);
    }

    /** As the other one, in another rhythm. */
    public JavaPosScanner(String logicalName, Rhythm rhythm) {
        super("scanner", logicalName, rhythm);
        begin();
    }

    @Override
    public void onScan(Consumer<String> listener) {
        listeners.add(listener);
        worker().run(
                        () -> {
                            if (controlIfThere() != null) {
                                askForScans(controlIfThere());
                            }
                        });
    }

    @Override
    public ScannerState state() {
        return state;
    }

    @Override
    jpos.Scanner newControl() {
        return new jpos.Scanner();
    }

    @Override
    void prepare(jpos.Scanner fresh) throws JposException {
        if (fresh.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
            fresh.setPowerNotify(JposConst.JPOS_PN_ENABLED);
        }
        fresh.setAutoDisable(false);
        fresh.addDataListener(_ -> worker().run(() -> scanned(fresh)));
        fresh.addStatusUpdateListener(
                event -> worker().run(() -> statusIs(fresh, event.getStatus())));
    }

    @Override
    void connected(jpos.Scanner fresh) throws JposException {
        fresh.setDecodeData(true);
        become(ScannerState.READY);
        asked = false;
        if (!listeners.isEmpty()) {
            ask(fresh);
        }
    }

    @Override
    void notConnected(JposException why) {
        become(ScannerState.MISSING);
    }

    @Override
    void look(jpos.Scanner control) throws JposException {
        if (control.getCapPowerReporting() != JposConst.JPOS_PR_NONE
                && isPowerLoss(control.getPowerState())) {
            throw offline();
        }
    }

    /** Only once somebody listens: until then JavaPOS keeps what is scanned. */
    private void askForScans(jpos.Scanner of) {
        try {
            ask(of);
        } catch (JposException e) {
            lost(e);
        }
    }

    /** Once for each scan: to ask twice would let the next one overwrite one not yet read. */
    private void ask(jpos.Scanner of) throws JposException {
        if (!asked) {
            asked = true;
            of.setDataEventEnabled(true);
        }
    }

    private void scanned(jpos.Scanner from) {
        if (from != controlIfThere()) {
            return;
        }
        try {
            byte[] label = from.getScanDataLabel();
            byte[] data = label.length > 0 ? label : from.getScanData();
            String code = new String(data, StandardCharsets.US_ASCII).strip();
            asked = false;
            ask(from);
            deliver(code);
        } catch (JposException e) {
            lost(e);
        }
    }

    private void deliver(String code) {
        long now = System.nanoTime();
        boolean bounced = code.equals(last) && now - lastAt < BOUNCE.toNanos();
        last = code;
        lastAt = now;
        if (!bounced && !code.isEmpty()) {
            note(Kind.SCANNED, code);
            listeners.forEach(listener -> listener.accept(code));
        }
    }

    private void statusIs(jpos.Scanner from, int status) {
        if (from == controlIfThere() && isPowerLoss(status)) {
            lost(offline());
        }
    }

    private void become(ScannerState now) {
        if (state != now) {
            state = now;
            note(Kind.STATE, now.name());
        }
    }
}
