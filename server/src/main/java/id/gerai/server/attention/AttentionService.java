package id.gerai.server.attention;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Raises what should be looked at, and notes what was done about it. */
@Singleton
public class AttentionService {
    /** As many are listed at a time. */
    static final int SHOWN_MAX = 500;

    private final Sql sql;
    private final AttentionStore store;
    private final SetAsideStore lines;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    AttentionService(
            Sql sql,
            AttentionStore store,
            SetAsideStore lines,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.sql = sql;
        this.store = store;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** Puts what a batch showed on the list, in its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(UUID cooperative, AttentionList attention) {
        Instant now = clock.instant();
        Rows rows =
                Rows.into(
                        "attention",
                        "cooperative_id,attention_id,event_id,reason,detail,raised_at");
        for (AttentionList.Item item : attention.items()) {
            rows.add(
                    cooperative,
                    TimeOrderedId.of(now, random),
                    item.event(),
                    item.reason().name(),
                    item.detail(),
                    now);
        }
        sql.insert(rows);
    }

    /** What nobody has settled yet, oldest first; at most 500. */
    @ReadOnly
    List<ListedItem> open(UUID cooperative) {
        return store.open(cooperative, SHOWN_MAX);
    }

    /** What was settled, the last of it first; at most 500. */
    @ReadOnly
    List<ListedItem> settled(UUID cooperative) {
        return store.settled(cooperative, SHOWN_MAX);
    }

    /** Lines in quarantine that nobody has settled yet. */
    @ReadOnly
    List<SetAside> setAside(UUID cooperative) {
        return lines.open(cooperative);
    }

    /** How many lines in quarantine nobody has settled yet. */
    @ReadOnly
    public long linesSetAside(UUID cooperative) {
        return setAside(cooperative).stream().mapToLong(SetAside::count).sum();
    }

    /** Lines in quarantine that were settled, the last first. */
    @ReadOnly
    List<SettledLines> settledLines(UUID cooperative) {
        return lines.settled(cooperative, SHOWN_MAX);
    }

    /**
     * Notes what was done about an event.
     *
     * @throws RefusedException if it is not on the list any more
     */
    @Transactional
    void resolve(OfficeUser by, UUID attention, Resolution resolution) {
        String reason =
                store.lockOpen(by.cooperative(), attention)
                        .orElseThrow(() -> RefusedException.because(AttentionRefusal.NOT_OPEN));
        store.resolve(
                by.cooperative(),
                attention,
                by.id(),
                resolution.words().orElseGet(AttentionReason.valueOf(reason)::proposal),
                resolution.isAsProposed(),
                clock.instant());
        audit.record(by, "RESOLVE_ATTENTION", "%s %s".formatted(reason, attention));
    }

    /**
     * Notes what was done about lines in quarantine.
     *
     * @param last the latest that was shown
     * @throws RefusedException if none of them waits any more
     */
    @Transactional
    void resolveLines(
            OfficeUser by, UUID terminal, String reason, UUID last, Resolution resolution) {
        SetAside waiting =
                lines.open(by.cooperative()).stream()
                        .filter(it -> it.terminal().equals(terminal) && it.reason().equals(reason))
                        .findFirst()
                        .orElseThrow(() -> RefusedException.because(AttentionRefusal.NOT_OPEN));
        int settled =
                lines.resolve(
                        by.cooperative(),
                        terminal,
                        reason,
                        last,
                        by.id(),
                        resolution.words().orElseGet(waiting::proposal),
                        clock.instant());
        audit.record(by, "RESOLVE_QUARANTINE", "%s %s (%d)".formatted(reason, terminal, settled));
    }

    /**
     * A line in quarantine that nobody has settled yet.
     *
     * @param sequence its number in the till's chain, as far as it can be read
     */
    public record WaitingLine(UUID id, Optional<Long> sequence, byte[] content) {}

    /**
     * Lines of a till that wait for a reason, lowest number first, for somebody who has them read
     * again; at most 500.
     *
     * @throws RefusedException if there are none
     */
    @Transactional
    public List<WaitingLine> linesToReadAgain(OfficeUser by, UUID terminal, String reason) {
        List<WaitingLine> found = lines.lines(by.cooperative(), terminal, reason, SHOWN_MAX);
        if (found.isEmpty()) {
            throw RefusedException.because(AttentionRefusal.NOTHING_TO_READ_AGAIN);
        }
        audit.record(by, "READ_QUARANTINE_AGAIN", "%s (%d)".formatted(terminal, found.size()));
        return found;
    }

    /** Notes that a line could be read after all and is recorded. */
    @Transactional
    public void settleAsRead(OfficeUser by, UUID line) {
        lines.resolve(by.cooperative(), line, by.id(), Texts.get("again.settled"), clock.instant());
    }
}
