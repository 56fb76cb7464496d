package id.gerai.terminal.signal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that can change. Listeners are called on the thread that changed it. */
public final class Signal {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Calls the listener after every change from now on. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Says that it changed. */
    public void fire() {
        listeners.forEach(Runnable::run);
    }
}
