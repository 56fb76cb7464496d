package id.gerai.server.attention;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Raises what should be looked at, and notes what was done about it. */
@Singleton
public class AttentionService {
    private static final int SHOWN_MAX = 500;

    private final Sql sql;
    private final AttentionStore store;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    AttentionService(
            Sql sql, AttentionStore store, Audit audit, Clock clock, RandomGenerator random) {
        this.sql = sql;
        this.store = store;
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

    /** What nobody has resolved yet, oldest first. */
    List<AttentionItem> open(UUID cooperative) {
        return store.open(cooperative, SHOWN_MAX);
    }

    /**
     * Notes what was done.
     *
     * @throws RefusedException if it is not on the list any more
     */
    @Transactional
    void resolve(OfficeUser by, UUID attention, String resolution) {
        int resolved =
                store.resolve(by.cooperative(), attention, by.id(), resolution, clock.instant());
        if (resolved == 0) {
            throw RefusedException.because(AttentionRefusal.NOT_OPEN);
        }
        audit.record(by, "RESOLVE_ATTENTION", attention.toString());
    }
}
