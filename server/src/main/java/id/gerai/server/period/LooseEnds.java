package id.gerai.server.period;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.attention.AttentionService;
import id.gerai.server.period.Obstacle.Kind;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What still hangs in a month or a year. */
@Singleton
public class LooseEnds {
    private final LooseEndStore store;
    private final AttentionService attention;

    LooseEnds(LooseEndStore store, AttentionService attention) {
        this.store = store;
        this.attention = attention;
    }

    /** All that hangs, in the order in which it is best settled; none where all is well. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Obstacle> of(UUID cooperative, BookSpan span) {
        List<Obstacle> found = new ArrayList<>();
        add(found, Kind.DRAFT_OPEN, store.openDrafts(cooperative, span));
        add(found, Kind.RECURRING_NOT_POSTED, store.recurringNotPosted(cooperative, span));
        add(found, Kind.TILL_NOT_HEARD_FROM, store.tillsNotHeardFrom(cooperative, span));
        add(found, Kind.TILL_HAS_GAP, store.tillsWithGap(cooperative, span));
        add(found, Kind.SHIFT_OPEN, store.openShifts(cooperative, span));
        long unsettled = store.openAttention(cooperative, span);
        if (unsettled > 0) {
            found.add(Obstacle.of(Kind.ATTENTION_OPEN, unsettled));
        }
        long lines = attention.linesSetAside(cooperative);
        if (lines > 0) {
            found.add(Obstacle.of(Kind.LINES_SET_ASIDE, lines));
        }
        Rupiah clearing = store.clearing(cooperative, span);
        if (!clearing.isZero()) {
            found.add(Obstacle.of(Kind.CLEARING_NOT_EMPTY, clearing));
        }
        return found;
    }

    private static void add(List<Obstacle> found, Kind kind, List<String> details) {
        details.forEach(detail -> found.add(Obstacle.of(kind, detail)));
    }
}
