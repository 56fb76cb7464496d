package id.gerai.terminal.sync;

import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.signal.Signal;
import id.gerai.terminal.sync.ServerLink.ChangePage;
import id.gerai.terminal.sync.ServerLink.LineResult;
import id.gerai.terminal.sync.ServerLink.PushAnswer;
import id.gerai.terminal.sync.SyncState.Link;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends what the journal has and fetches what the server has, on a thread of its own, for as long
 * as the program runs. New events are sent at once; the catalogue is asked for every half minute.
 */
public final class SyncAgent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncAgent.class);
    private static final int PUSH_BATCH = 200;
    private static final int PULL_PAGE = 1_000;
    private static final Duration PULL_EVERY = Duration.ofSeconds(30);

    private final ServerLink link;
    private final Outbox outbox;
    private final Catalog catalog;
    private final Signal changed = new Signal();
    private final BackOff backOff = new BackOff(ThreadLocalRandom.current());
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Thread thread;
    private boolean somethingToDo = true;
    private volatile boolean stopped;
    private final AtomicLong pullsWanted = new AtomicLong();
    private volatile long pullsServed;
    private volatile long rounds;
    private volatile SyncState state;

    /** Does nothing until {@link #start}. */
    public SyncAgent(ServerLink link, Outbox outbox, Journal journal, Catalog catalog) {
        this.link = link;
        this.outbox = outbox;
        this.catalog = catalog;
        this.state =
                new SyncState(
                        Link.NOT_TRIED,
                        Instant.now(),
                        outbox.waiting(),
                        outbox.alarms().size(),
                        Optional.empty(),
                        "");
        this.thread = Thread.ofPlatform().name("sync").daemon().unstarted(this::work);
        journal.recorded().listen(this::wake);
    }

    public void start() {
        thread.start();
    }

    /** Fires after every attempt, on the agent's thread. */
    public Signal changed() {
        return changed;
    }

    /** As of the last attempt. */
    public SyncState state() {
        return state;
    }

    /** How many events the server has not answered for, now. */
    public long waiting() {
        return outbox.waiting();
    }

    /** Has the agent work now, without waiting for its next turn. */
    public void wake() {
        lock.lock();
        try {
            somethingToDo = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the server has everything and the catalogue is as the server's.
     *
     * @return false if no exchange succeeded for as long as the patience lasts
     */
    public boolean awaitInStep(Duration patience) throws InterruptedException {
        long request = pullsWanted.incrementAndGet();
        long seen = rounds;
        Instant deadline = Instant.now().plus(patience);
        wake();
        while (pullsServed < request || outbox.waiting() > 0) {
            if (rounds != seen) {
                seen = rounds;
                deadline = Instant.now().plus(patience);
                wake();
            }
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return true;
    }

    @Override
    public void close() {
        stopped = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        Instant nextPull = Instant.MIN;
        while (!stopped) {
            Duration pause = PULL_EVERY;
            try {
                pushOneBatch();
                boolean everythingSent = outbox.waiting() == 0;
                long wanted = pullsWanted.get();
                boolean pullDue = !Instant.now().isBefore(nextPull);
                if (pullDue || (everythingSent && wanted > pullsServed)) {
                    pullAll();
                    nextPull = Instant.now().plus(PULL_EVERY);
                    pullsServed = everythingSent ? wanted : pullsServed;
                }
                succeeded();
                pause = outbox.waiting() > 0 ? Duration.ZERO : PULL_EVERY;
            } catch (LinkException e) {
                pause = e.retryAfter().orElseGet(backOff::afterFailure);
                failed(e);
            } catch (StoreException e) {
                pause = backOff.afterFailure();
                failed(e);
            }
            pauseFor(pause, state.link() == Link.ONLINE);
        }
    }

    private void pushOneBatch() throws LinkException {
        List<Outbox.Line> batch = outbox.next(PUSH_BATCH);
        if (batch.isEmpty()) {
            return;
        }
        PushAnswer answer = link.push(batch);
        if (answer.results().size() != batch.size()) {
            throw new LinkException(
                    LinkTrouble.NOT_UNDERSTOOD,
                    "The server answered for %d of %d events"
                            .formatted(answer.results().size(), batch.size()),
                    Optional.empty());
        }
        List<Outbox.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            LineResult result = answer.results().get(i);
            outcomes.add(
                    new Outbox.Outcome(batch.get(i).sequence(), result.outcome(), result.reason()));
        }
        outbox.acknowledge(outcomes);
    }

    private void pullAll() throws LinkException {
        boolean more = true;
        while (more && !stopped) {
            long cursor = catalog.cursor();
            long acknowledged = outbox.acknowledged();
            ChangePage page = link.pull(cursor, PULL_PAGE);
            if (page.cursor() != cursor || !page.changes().isEmpty()) {
                catalog.apply(page.changes(), page.cursor(), acknowledged);
            }
            more = page.more() && page.cursor() > cursor;
        }
    }

    private void succeeded() {
        backOff.succeeded();
        rounds = rounds + 1;
        tell(Link.ONLINE, Optional.empty(), "");
    }

    private void failed(Exception e) {
        if (stopped) {
            return;
        }
        if (state.link() != Link.OFFLINE) {
            LOG.info("Offline: {}", e.getMessage());
        }
        Optional<LinkTrouble> trouble =
                e instanceof LinkException link ? Optional.of(link.trouble()) : Optional.empty();
        tell(Link.OFFLINE, trouble, String.valueOf(e.getMessage()));
    }

    private void tell(Link now, Optional<LinkTrouble> trouble, String problem) {
        Instant since = state.link() == now ? state.since() : Instant.now();
        state =
                new SyncState(
                        now, since, outbox.waiting(), outbox.alarms().size(), trouble, problem);
        changed.fire();
    }

    /** While offline only time ends the pause: a busy counter must not hammer a dead server. */
    private void pauseFor(Duration pause, boolean endedByNews) {
        long left = pause.toNanos();
        lock.lock();
        try {
            while (left > 0 && !stopped && !(endedByNews && somethingToDo)) {
                left = news.awaitNanos(left);
            }
            somethingToDo = false;
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }
}
