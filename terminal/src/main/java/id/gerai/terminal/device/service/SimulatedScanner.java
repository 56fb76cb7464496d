package id.gerai.terminal.device.service;

import jpos.JposConst;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A scanner that reads whatever is held before it. */
public final class SimulatedScanner extends Switchable {
    static final int SCANNED = 0;

    private final Deque<String> read = new ArrayDeque<>();
    private boolean on = true;

    /** Reads a barcode, if it is plugged in. */
    public void scan(String code) {
        synchronized (this) {
            if (!on) {
                return;
            }
            read.add(code);
        }
        tell(SCANNED);
    }

    public void setOn(boolean plugged) {
        synchronized (this) {
            on = plugged;
        }
        tell(plugged ? JposConst.JPOS_SUE_POWER_ONLINE : JposConst.JPOS_SUE_POWER_OFF_OFFLINE);
    }

    synchronized boolean isOn() {
        return on;
    }

    /** The oldest barcode not delivered yet. */
    synchronized Optional<String> take() {
        return Optional.ofNullable(read.poll());
    }
}
