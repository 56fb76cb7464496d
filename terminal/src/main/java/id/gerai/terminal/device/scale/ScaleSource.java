package id.gerai.terminal.device.scale;

import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.Weight;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a scale service gets its weights. Thread-safe. */
public class ScaleSource {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Weight weight = new Weight(ScaleState.ZERO, 0);

    /** What it shows from now on; {@link Weight#MISSING} where it is switched off. */
    public void show(Weight now) {
        if (!weight.equals(now)) {
            weight = now;
            listeners.forEach(Runnable::run);
        }
    }

    /** What it shows. */
    public final Weight weight() {
        return weight;
    }

    /** Calls back after every change. */
    public final void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** No longer calls back. */
    public final void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** True where it refuses the same weight twice without having been empty. */
    public boolean refusesSameWeight() {
        return false;
    }
}
