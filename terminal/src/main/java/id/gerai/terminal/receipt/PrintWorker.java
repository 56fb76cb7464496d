package id.gerai.terminal.receipt;

import id.gerai.terminal.device.DeviceException;
import id.gerai.terminal.device.ReceiptPrinter;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.PrintQueue;
import id.gerai.terminal.journal.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Prints what the queue owes, on a thread of its own. A receipt that tore off half-way has no last
 * line, so it is printed again from the top as the original it still is.
 */
public final class PrintWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrintWorker.class);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);

    private final PrintQueue queue;
    private final ReceiptPrinter printer;
    private final Semaphore news = new Semaphore(1);
    private final Thread thread;
    private volatile boolean stopped;

    /** Works until it is closed. */
    public PrintWorker(Journal journal, PrintQueue queue, ReceiptPrinter printer) {
        this.queue = queue;
        this.printer = printer;
        journal.recorded().listen(news::release);
        queue.changed().listen(news::release);
        printer.changed().listen(news::release);
        thread = Thread.ofPlatform().name("printer").daemon().start(this::work);
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!stopped) {
                if (!printNext()) {
                    boolean heard = news.tryAcquire(RETRY_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                    LOG.trace("Looking for receipts, woken: {}", heard);
                    news.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /** True where one came out, and there may be more. */
    private boolean printNext() {
        try {
            Optional<PrintQueue.Job> job = queue.next();
            return job.isPresent() && print(job.get());
        } catch (StoreException e) {
            LOG.warn("The print queue cannot be read", e);
            return false;
        }
    }

    private boolean print(PrintQueue.Job job) {
        queue.started(job);
        try {
            printer.print(Copies.marked(job));
            queue.finished(job);
            return true;
        } catch (DeviceException e) {
            queue.torn(job);
            LOG.info("Receipt {} waits: {}", job.number(), e.getMessage());
            return false;
        }
    }
}
