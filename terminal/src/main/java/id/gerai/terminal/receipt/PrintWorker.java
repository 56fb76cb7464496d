package id.gerai.terminal.receipt;

import id.gerai.terminal.device.DeviceException;
import id.gerai.terminal.device.ReceiptPrinter;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.PrintQueue;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.signal.Signal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Prints what the queue owes, on a thread of its own. A receipt that tore off half-way is printed
 * again from the top and says so; it goes on by itself once the printer can print. Whoever cannot
 * wait is told by {@link #trouble} and may put the receipt aside.
 */
public final class PrintWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrintWorker.class);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);

    private final PrintQueue queue;
    private final ReceiptPrinter printer;
    private final Semaphore news = new Semaphore(1);
    private final Signal changed = new Signal();
    private final List<LongConsumer> recoveries = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile Optional<PrintTrouble> trouble = Optional.empty();
    private volatile boolean stopped;

    /** Works until it is closed. */
    public PrintWorker(Journal journal, PrintQueue queue, ReceiptPrinter printer) {
        this.queue = queue;
        this.printer = printer;
        journal.recorded().listen(news::release);
        queue.changed().listen(news::release);
        printer.changed().listen(news::release);
        thread = Thread.ofPlatform().name("print-queue").daemon().start(this::work);
    }

    /** Why receipts wait; empty while they come out. */
    public Optional<PrintTrouble> trouble() {
        return trouble;
    }

    /** Fires when the trouble came, went or changed, on any thread. */
    public Signal changed() {
        return changed;
    }

    /** Calls back, on any thread, with the number of waiting receipts when they come out again. */
    public void onRecovery(LongConsumer listener) {
        recoveries.add(listener);
    }

    /** Tries again at once. */
    public void goOn() {
        news.release();
    }

    /** Goes on without the receipt that is in trouble; it waits until all are taken up again. */
    public void putAside() {
        trouble.ifPresent(
                it -> {
                    queue.putAside(it.job());
                    become(Optional.empty());
                });
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
            if (job.isEmpty()) {
                become(Optional.empty());
                return false;
            }
            return print(job.get());
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
            if (trouble.isPresent()) {
                recovered();
            }
            return true;
        } catch (DeviceException e) {
            if (e.begun()) {
                queue.torn(job);
            } else {
                queue.notBegun(job);
            }
            LOG.info("Receipt {} waits: {}", job.number(), e.getMessage());
            boolean torn = e.begun() || trouble.filter(it -> isSame(it, job)).isPresent();
            become(Optional.of(new PrintTrouble(job, torn, printer.state())));
            return false;
        }
    }

    /** A receipt that was torn once stays so, however often it is tried. */
    private static boolean isSame(PrintTrouble before, PrintQueue.Job job) {
        return before.torn() && before.job().id() == job.id();
    }

    private void recovered() {
        long more = queue.due() + 1;
        recoveries.forEach(listener -> listener.accept(more));
        become(Optional.empty());
    }

    private void become(Optional<PrintTrouble> now) {
        if (!trouble.equals(now)) {
            trouble = now;
            changed.fire();
        }
    }
}
