package id.gerai.server.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks after something again and again, on a thread of its own, until it is closed. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Look look;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    Watch(Look look) {
        this.look = look;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::run);
    }

    /** What is done each time. */
    interface Look {
        void once() throws IOException;
    }

    void begin() {
        thread.start();
    }

    private void run() {
        try {
            while (!over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Bug: nobody interrupts this thread", e);
        }
    }

    /** Whatever goes wrong is tried again: without a database nothing else here is of use. */
    private void look() {
        try {
            look.once();
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL could not be looked after; it is tried again", e);
        }
    }

    /** Waits for the look that is being taken: nothing is started after this returns. */
    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while PostgreSQL was stopped", e);
        }
    }
}
