package id.gerai.terminal.sync;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.sync.ServerLink.ChangePage;
import id.gerai.terminal.sync.ServerLink.LineResult;
import id.gerai.terminal.sync.ServerLink.PushAnswer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is exchanged with the server, one request at a time, and what follows from its answers. */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int PULL_PAGE = 1_000;
    private static final Duration PULL_EVERY = Duration.ofSeconds(3);
    private static final Duration IN_TOUCH_FOR = Duration.ofMinutes(1);
    private static final String CONFLICTING = "conflicting";

    private final ServerLink link;
    private final Outbox outbox;
    private final Journal journal;
    private final Catalog catalog;
    private final Checkpoints checkpoints;
    private final Snapshots snapshots;
    private final InstantSource clock;
    private volatile Instant lastAnswer = Instant.EPOCH;
    private Instant lastPull = Instant.EPOCH;
    private boolean pullNow = true;
    private boolean pushedLast;
    private long sentAgainFrom = -1;
    private boolean officeToBeTold;

    Round(
            ServerLink link,
            Outbox outbox,
            Journal journal,
            Catalog catalog,
            Checkpoints checkpoints,
            Snapshots snapshots,
            InstantSource clock) {
        this.snapshots = snapshots;
        this.link = link;
        this.outbox = outbox;
        this.journal = journal;
        this.catalog = catalog;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** What one step did. */
    enum Done {
        NOTHING,
        PUSHED,
        PULLED_A_PAGE,
        PULLED_ALL
    }

    /** True while the server answered within the last minute. */
    boolean isInTouch() {
        return Duration.between(lastAnswer, clock.instant()).abs().compareTo(IN_TOUCH_FOR) < 0;
    }

    /** Has the next step pull, as soon as nothing waits to be sent. */
    void pullSoon() {
        pullNow = true;
    }

    /** Sends a batch or pulls a page, whichever is due; by turns where both are. */
    Done step() throws LinkException {
        boolean push = mayPush() && outbox.waiting() > 0;
        if (push && !(pushedLast && isPullDue())) {
            pushedLast = true;
            pushOneBatch();
            pullNow |= outbox.waiting() == 0;
            return Done.PUSHED;
        }
        pushedLast = false;
        if (isPullDue()) {
            return pullOnePage() ? Done.PULLED_A_PAGE : Done.PULLED_ALL;
        }
        return Done.NOTHING;
    }

    /** How long nothing is due, unless something happens. */
    Duration pause() {
        if (mayPush() && outbox.waiting() > 0 || isPullDue()) {
            return Duration.ZERO;
        }
        return PULL_EVERY.minus(Duration.between(lastPull, clock.instant()));
    }

    /** A clock that was set back must not keep the till from asking. */
    private boolean isPullDue() {
        Instant now = clock.instant();
        return pullNow || now.isBefore(lastPull) || !now.isBefore(lastPull.plus(PULL_EVERY));
    }

    /**
     * What is sent under an identity that two have is only kept in quarantine; but one batch of it
     * tells the office that a copy is at work.
     */
    private boolean mayPush() {
        return checkpoints.halt().isEmpty() || officeToBeTold;
    }

    /** Up to the first line that contradicts what the server has, all is answered for. */
    void pushOneBatch() throws LinkException {
        officeToBeTold = false;
        List<Outbox.Line> batch = outbox.next();
        PushAnswer answer = link.push(batch);
        List<Outbox.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            LineResult result = answer.results().get(i);
            long sequence = batch.get(i).sequence();
            if (result.outcome().equals(CONFLICTING)) {
                LOG.error("Event {} conflicts: {}", sequence, result.reason());
                checkpoints.stop(Halt.DIVERGED);
                break;
            }
            outcomes.add(new Outbox.Outcome(sequence, result.outcome(), result.reason()));
        }
        outbox.acknowledge(outcomes);
        hear(answer.heard());
    }

    /** True where there is more to pull at once. */
    private boolean pullOnePage() throws LinkException {
        long cursor = catalog.cursor();
        long acknowledged = outbox.acknowledged();
        ChangePage page = link.pull(cursor, catalog.epoch(), PULL_PAGE);
        lastPull = clock.instant();
        hear(page.heard());
        long complete = Math.min(acknowledged, outbox.acknowledged());
        if (page.startOver() && snapshots.canBeRead() && fetchSnapshot(complete)) {
            pullNow = true;
            return true;
        }
        if (page.cursor() != cursor || !page.changes().isEmpty()) {
            catalog.apply(page.changes(), page.cursor(), page.epoch(), complete);
            page.changes().forEach(this::trust);
        }
        pullNow = page.more() && page.cursor() > cursor;
        return pullNow;
    }

    /**
     * Takes over all there is.
     *
     * @return false where the server knows no snapshots: then the feed is read
     */
    private boolean fetchSnapshot(long acknowledged) throws LinkException {
        Path file = snapshots.place();
        try {
            link.snapshot(file);
            Optional<SnapshotRefusal> refusal = snapshots.takeOverFromLine(file, acknowledged);
            if (refusal.isPresent()) {
                throw new LinkException(
                        LinkTrouble.UNAVAILABLE,
                        "The server's snapshot is no good: " + refusal.get(),
                        Optional.empty());
            }
            return true;
        } catch (LinkException e) {
            if (e.trouble() != LinkTrouble.NOT_UNDERSTOOD) {
                throw e;
            }
            LOG.info("The server gives no snapshot: {}", e.getMessage());
            return false;
        } finally {
            snapshots.clear(file);
        }
    }

    private void trust(Change change) {
        if (change instanceof OutletChanged outlet) {
            checkpoints.serverKey(outlet.settings().serverKey());
        }
    }

    private void hear(Heard heard) {
        lastAnswer = clock.instant();
        checkpoints.isHeard();
        heard.clockOff().ifPresent(checkpoints::clockOff);
        heard.head().ifPresent(this::compare);
    }

    /**
     * The server's last event of this till must be one of this till's own. Where the server has
     * less than it once answered for, its books were restored: it gets the rest once more.
     */
    void compare(Head head) {
        long acknowledged = outbox.acknowledged();
        Optional<String> own = journal.hashOf(head.sequence());
        if (head.sequence() > 0 && !own.equals(Optional.of(head.hash()))) {
            LOG.error("The server's event {} is not this till's", head.sequence());
            officeToBeTold |= checkpoints.halt().isEmpty();
            checkpoints.stop(Halt.DIVERGED);
        } else if (head.sequence() > acknowledged) {
            outbox.acknowledgeThrough(head.sequence());
        } else if (head.sequence() < acknowledged && head.sequence() != sentAgainFrom) {
            LOG.warn("The server has events up to {} only; sending again", head.sequence());
            sentAgainFrom = head.sequence();
            outbox.acknowledgeThrough(head.sequence());
        }
    }
}
