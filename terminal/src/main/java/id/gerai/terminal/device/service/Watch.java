package id.gerai.terminal.device.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread of a service: does what it is given, and looks at the device now and then. */
final class Watch implements AutoCloseable {
    private final ScheduledExecutorService thread;
    private final Runnable look;

    /**
     * @param look looks at the device; must not fail
     */
    Watch(String name, Duration every, Runnable look) {
        this.look = look;
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("service " + name).factory());
        thread.scheduleWithFixedDelay(
                look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks soon, beside the regular looks. */
    void wake() {
        submit(look);
    }

    /** Does something in its turn; nothing once it is closed. */
    void submit(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            if (!thread.isShutdown()) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
