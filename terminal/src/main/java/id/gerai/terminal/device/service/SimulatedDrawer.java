package id.gerai.terminal.device.service;

import id.gerai.terminal.signal.Signal;

/** A drawer in the socket of a {@link SimulatedPrinter}: open or closed, and it may be stuck. */
public final class SimulatedDrawer {
    private final Signal changed = new Signal();
    private volatile boolean open;
    private volatile boolean stuck;
    private volatile int pulsesMissed;

    /** Fires when it opened or was shut. */
    public Signal changed() {
        return changed;
    }

    /** As the cashier's hand pushes it in. */
    public void shut() {
        open = false;
        changed.fire();
    }

    public boolean isOpen() {
        return open;
    }

    /** A stuck drawer does not open. */
    public void setStuck(boolean itIs) {
        stuck = itIs;
    }

    /** Misses the next pulses, as one with a weak magnet does. */
    public void missPulses(int count) {
        pulsesMissed = count;
    }

    synchronized void pulse() {
        if (pulsesMissed > 0) {
            pulsesMissed--;
        } else if (!stuck) {
            open = true;
            changed.fire();
        }
    }
}
