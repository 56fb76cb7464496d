package id.gerai.terminal.access;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.time.Duration;
import java.util.function.Supplier;

import javax.swing.Timer;

/** Locks the screen after a time without a touch of key or mouse. On Swing's event thread. */
public final class IdleLock {
    private static final long TOUCHES =
            AWTEvent.KEY_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_MOTION_EVENT_MASK;
    private static final int LOOK_EVERY_MS = 1_000;

    private final Supplier<Duration> patience;
    private final Runnable lock;
    private final AWTEventListener touched = _ -> lastTouch = System.nanoTime();
    private final Timer timer = new Timer(LOOK_EVERY_MS, _ -> look());
    private volatile long lastTouch = System.nanoTime();

    /**
     * @param patience how long to wait; zero for ever
     * @param lock what to do then
     */
    public IdleLock(Supplier<Duration> patience, Runnable lock) {
        this.patience = patience;
        this.lock = lock;
    }

    /** Begins to watch. */
    public void start() {
        Toolkit.getDefaultToolkit().addAWTEventListener(touched, TOUCHES);
        timer.start();
    }

    /** A scan is a touch too. */
    public void touch() {
        lastTouch = System.nanoTime();
    }

    /** No longer watches. */
    public void stop() {
        timer.stop();
        Toolkit.getDefaultToolkit().removeAWTEventListener(touched);
    }

    private void look() {
        Duration longest = patience.get();
        Duration idle = Duration.ofNanos(System.nanoTime() - lastTouch);
        if (longest.isPositive() && idle.compareTo(longest) > 0) {
            touch();
            lock.run();
        }
    }
}
