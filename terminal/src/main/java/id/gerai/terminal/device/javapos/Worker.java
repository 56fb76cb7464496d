package id.gerai.terminal.device.javapos;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread that touches a device's control. */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final ScheduledExecutorService thread;
    private final String name;

    Worker(String name) {
        this.name = name;
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Does it in its turn; never, once closed. */
    void run(Runnable work) {
        after(Duration.ZERO, work);
    }

    /** As {@link #run}, not before the wait is over. */
    void after(Duration wait, Runnable work) {
        try {
            thread.schedule(() -> guarded(work), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            if (!thread.isShutdown()) {
                throw e;
            }
        }
    }

    /** A driver may throw anything; the device must live on. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{}: a driver or this program failed", name, e);
        }
    }

    /** Ends after the work that waits now. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
