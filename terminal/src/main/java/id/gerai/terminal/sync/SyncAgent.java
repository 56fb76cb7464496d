package id.gerai.terminal.sync;

import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.signal.Signal;
import id.gerai.terminal.sync.Round.Done;
import id.gerai.terminal.sync.SyncState.Link;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * Sends what the journal has and fetches what the server has, on a thread of its own, for as long
 * as the program runs. New events are sent at once; the catalogue is asked for every three seconds.
 */
public final class SyncAgent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncAgent.class);
    private static final Duration REFUSED_AGAIN_AFTER = Duration.ofMinutes(1);

    private final ServerLink link;
    private final Round round;
    private final Outbox outbox;
    private final Checkpoints checkpoints;
    private final Snapshots snapshots;
    private final InstantSource clock;
    private final BackOff backOff;
    private final Signal changed = new Signal();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Thread thread;
    private boolean somethingToDo = true;
    private volatile boolean stopped;
    private final AtomicLong pullsWanted = new AtomicLong();
    private volatile long pullsServed;
    private volatile long rounds;
    private volatile SyncState state;

    /**
     * Does nothing until {@link #start} or {@link #step}.
     *
     * @param clock what the till takes for now
     * @param random spreads the attempts of many tills
     */
    public SyncAgent(
            ServerLink link,
            Outbox outbox,
            Journal journal,
            Catalog catalog,
            Checkpoints checkpoints,
            Snapshots snapshots,
            InstantSource clock,
            RandomGenerator random) {
        this.link = link;
        this.outbox = outbox;
        this.checkpoints = checkpoints;
        this.snapshots = snapshots;
        this.clock = clock;
        this.backOff = new BackOff(random);
        this.round = new Round(link, outbox, journal, catalog, checkpoints, snapshots, clock);
        this.state = stateOf(Link.NOT_TRIED, clock.instant(), Optional.empty(), "");
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

    /** True while the server answered within the last minute: limits are as it knows them. */
    public boolean isInTouch() {
        return round.isInTouch();
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
     * @return false if no exchange succeeded for as long as the patience lasts, or the till may not
     *     go on
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
            if (halt().isPresent() || Instant.now().isAfter(deadline)) {
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

    /**
     * Does the one thing that is due, if any: sends a batch or pulls a page. Never waits and never
     * fails; what it came to is in {@link #state}. Not for use beside {@link #start}.
     *
     * @return how long nothing is due after it
     */
    public synchronized Duration step() {
        try {
            long wanted = pullsWanted.get();
            boolean everythingSent = outbox.waiting() == 0;
            if (wanted > pullsServed && everythingSent) {
                round.pullSoon();
            }
            Done done = round.step();
            if (done == Done.PULLED_ALL && everythingSent) {
                pullsServed = wanted;
            }
            if (done != Done.NOTHING) {
                backOff.succeeded();
                rounds = rounds + 1;
                tell(Link.ONLINE, Optional.empty(), "");
            }
            return round.pause();
        } catch (LinkException e) {
            if (e.trouble() == LinkTrouble.REVOKED) {
                checkpoints.stop(Halt.REVOKED);
            }
            failed(e, Optional.of(e.trouble()));
            return pauseAfter(e);
        } catch (StoreException e) {
            failed(e, Optional.empty());
            return backOff.afterFailure();
        }
    }

    /**
     * Sends until the server has answered for everything, contradicts a line, or no longer hears
     * this till.
     *
     * @throws LinkException if it cannot be reached; some may have been sent
     */
    public synchronized void sendWhatIsTaken() throws LinkException {
        long before = -1;
        try {
            while (outbox.waiting() > 0 && outbox.acknowledged() != before) {
                before = outbox.acknowledged();
                round.pushOneBatch();
            }
        } catch (LinkException e) {
            if (e.trouble() != LinkTrouble.REVOKED && e.trouble() != LinkTrouble.REFUSED) {
                throw e;
            }
            LOG.info("The server takes no more of this till: {}", e.getMessage());
        }
    }

    /**
     * Takes over a snapshot that somebody brings, and what it says of this till's own events.
     *
     * @return why not, where it was not taken over
     */
    public Optional<SnapshotRefusal> takeOver(Path file) {
        Optional<SnapshotRefusal> refusal = snapshots.takeOver(file, round::compare);
        tell(state.link(), state.trouble(), state.problem());
        return refusal;
    }

    private Duration pauseAfter(LinkException e) {
        return switch (e.trouble()) {
            case REVOKED, REFUSED -> REFUSED_AGAIN_AFTER;
            default -> e.retryAfter().map(backOff::afterRequest).orElseGet(backOff::afterFailure);
        };
    }

    private void work() {
        while (!stopped) {
            Duration pause = step();
            pauseFor(pause, state.link() == Link.ONLINE);
        }
    }

    private void failed(Exception e, Optional<LinkTrouble> trouble) {
        if (stopped) {
            return;
        }
        if (state.link() != Link.OFFLINE) {
            LOG.info("Offline: {}", e.getMessage());
        }
        tell(Link.OFFLINE, trouble, String.valueOf(e.getMessage()));
    }

    private void tell(Link now, Optional<LinkTrouble> trouble, String problem) {
        Instant since = state.link() == now ? state.since() : clock.instant();
        state = stateOf(now, since, trouble, problem);
        changed.fire();
    }

    private SyncState stateOf(
            Link now, Instant since, Optional<LinkTrouble> trouble, String problem) {
        return new SyncState(
                now,
                since,
                outbox.waiting(),
                outbox.alarms().size(),
                trouble,
                problem,
                halt(),
                checkpoints.clockOff());
    }

    /**
     * A lost key is not noted: with its file it is back, and what else was found stands as before.
     */
    private Optional<Halt> halt() {
        return link.hasLostItsKey() ? Optional.of(Halt.KEY_LOST) : checkpoints.halt();
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
