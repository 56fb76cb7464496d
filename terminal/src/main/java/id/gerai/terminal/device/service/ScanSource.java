package id.gerai.terminal.device.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where a scanner service gets its barcodes: keeps each until it is taken, and says whether the
 * hardware is plugged in. Thread-safe.
 */
public class ScanSource {
    private final Deque<String> read = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean plugged = true;

    /** A barcode was read; lost where it is not plugged in. */
    public void scan(String code) {
        if (plugged) {
            synchronized (this) {
                read.add(code);
            }
            tell();
        }
    }

    /** Plugs it in or out. */
    public void setOn(boolean in) {
        plugged = in;
        tell();
    }

    final boolean isOn() {
        return plugged;
    }

    /** The oldest barcode not delivered yet. */
    final synchronized Optional<String> take() {
        return Optional.ofNullable(read.poll());
    }

    final void listen(Runnable listener) {
        listeners.add(listener);
    }

    final void forget(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
