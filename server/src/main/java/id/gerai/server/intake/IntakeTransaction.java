package id.gerai.server.intake;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.PostingRules;
import id.gerai.server.attention.AttentionList;
import id.gerai.server.attention.AttentionReason;
import id.gerai.server.attention.AttentionService;
import id.gerai.server.intake.Admission.Verdict;
import id.gerai.server.intake.Admission.Verdict.Admitted;
import id.gerai.server.intake.Line.Read;
import id.gerai.server.intake.balance.BalanceChanges;
import id.gerai.server.intake.balance.Balances;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.intake.known.KnowledgeReader;
import id.gerai.server.intake.known.References;
import id.gerai.server.intake.row.FactRows;
import id.gerai.server.intake.scrutiny.Scrutiny;
import id.gerai.server.journal.JournalService;
import id.gerai.server.journal.Posting;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import io.micronaut.core.annotation.Nullable;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One batch, one transaction: judge, post, write facts, write balances. */
@Singleton
class IntakeTransaction {
    private final Sql sql;
    private final EventStore events;
    private final KnowledgeReader knowledge;
    private final JournalService journals;
    private final Balances balances;
    private final AttentionService attentions;
    private final Clock clock;

    IntakeTransaction(
            Sql sql,
            EventStore events,
            KnowledgeReader knowledge,
            JournalService journals,
            Balances balances,
            AttentionService attentions,
            Clock clock) {
        this.sql = sql;
        this.events = events;
        this.knowledge = knowledge;
        this.journals = journals;
        this.balances = balances;
        this.attentions = attentions;
        this.clock = clock;
    }

    @Transactional
    PushAnswer record(Till till, List<Line> lines, Road road) {
        Instant now = clock.instant();
        events.lock(till);
        List<Verdict> verdicts = judge(till, lines);
        AttentionList attention = new AttentionList();
        List<Admitted> admitted =
                verdicts.stream()
                        .filter(Admitted.class::isInstance)
                        .map(Admitted.class::cast)
                        .toList();
        if (!admitted.isEmpty()) {
            write(till, admitted, attention, now);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Refused refused) {
                events.quarantine(till, now, lines.get(i), refused.reason());
            }
        }
        Head head = events.advance(till, heardAt(road, admitted, now));
        checkDrawers(till, admitted, attention);
        attentions.raise(till.cooperative(), attention);
        return PushAnswer.of(head, lines, verdicts, attention.firstByEvent());
    }

    /** A file may have lain in a drawer: it tells that the till worked until its last event. */
    private static @Nullable Instant heardAt(Road road, List<Admitted> admitted, Instant now) {
        return switch (road) {
            case Road.Line _ -> now;
            case Road.Parcel _ ->
                    admitted.stream()
                            .map(it -> it.event().occurredAt())
                            .max(Comparator.naturalOrder())
                            .map(last -> last.isBefore(now) ? last : now)
                            .orElse(null);
        };
    }

    private List<Verdict> judge(Till till, List<Line> lines) {
        Set<UUID> ids = new HashSet<>();
        Set<Long> sequences = new HashSet<>();
        for (Line line : lines) {
            if (line.reading() instanceof Read read) {
                Event event = read.event();
                ids.add(event.id());
                // With its neighbours, to which it must be chained.
                for (long near = -1; near <= 1; near++) {
                    sequences.add(event.sequence() + near);
                }
            }
        }
        Admission admission = new Admission(till, events.find(till, ids, sequences));
        return lines.stream().map(admission::judge).toList();
    }

    private void write(Till till, List<Admitted> admitted, AttentionList attention, Instant now) {
        References named = new References();
        admitted.forEach(it -> named.add(it.event()));
        Knowledge known = knowledge.of(till, named);
        Scrutiny scrutiny = new Scrutiny(known, attention);
        FactRows facts = new FactRows(till, known, now);
        BalanceChanges changes = new BalanceChanges(known);
        List<Posting> postings = new ArrayList<>();
        for (Admitted it : admitted) {
            Event event = it.event();
            known.learn(event);
            scrutiny.look(event);
            facts.add(event, it.line().version(), it.hash(), it.line().text());
            Place place = place(event, known);
            PostingRules.journalOf(event, known)
                    .map(journal -> new Posting(journal, place.date(), place.year(), null))
                    .ifPresent(postings::add);
            if (place.isNotItsOwn(event)) {
                attention.add(
                        event.id(),
                        AttentionReason.YEAR_CLOSED,
                        String.valueOf(event.businessDate().getYear()));
            }
            changes.add(event, place.year());
        }
        facts.insertWith(sql);
        journals.postAll(till.cooperative(), postings);
        balances.apply(till, changes, attention);
    }

    /** The day and year an event counts for. */
    private record Place(LocalDate date, int year) {
        boolean isNotItsOwn(Event event) {
            return !date.equals(event.businessDate());
        }
    }

    /** Its own day; where that year is closed, today. */
    private static Place place(Event event, Knowledge known) {
        return known.openYear(event.businessDate())
                .map(year -> new Place(event.businessDate(), year.year()))
                .or(
                        () ->
                                known.openYear(known.today())
                                        .map(year -> new Place(known.today(), year.year())))
                .orElseThrow(() -> new IllegalStateException("Bug: today's year is closed"));
    }

    private void checkDrawers(Till till, List<Admitted> admitted, AttentionList attention) {
        for (Admitted it : admitted) {
            if (it.event().fact() instanceof ShiftClosed closed) {
                events.drawerBefore(till, it.event().sequence())
                        .filter(byTheBooks -> byTheBooks != closed.expected().amount())
                        .ifPresent(
                                byTheBooks ->
                                        attention.add(
                                                it.event().id(),
                                                AttentionReason.DRAWER_EXPECTATION_DIFFERS,
                                                "%s, %s"
                                                        .formatted(
                                                                closed.expected(),
                                                                Rupiah.of(byTheBooks))));
            }
        }
    }
}
