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
import id.gerai.server.intake.QuarantineStore.Aside;
import id.gerai.server.intake.balance.BalanceChanges;
import id.gerai.server.intake.balance.Balances;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.intake.known.KnowledgeReader;
import id.gerai.server.intake.known.References;
import id.gerai.server.intake.line.Line;
import id.gerai.server.intake.row.FactRows;
import id.gerai.server.intake.scrutiny.Scrutiny;
import id.gerai.server.journal.JournalService;
import id.gerai.server.journal.Posting;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** One batch, one transaction: judge, post, write facts, write balances. */
@Singleton
class IntakeTransaction {
    private final Sql sql;
    private final EventStore events;
    private final QuarantineStore quarantine;
    private final AdmissionReader admissions;
    private final KnowledgeReader knowledge;
    private final JournalService journals;
    private final Balances balances;
    private final AttentionService attentions;
    private final Clock clock;

    IntakeTransaction(
            Sql sql,
            EventStore events,
            QuarantineStore quarantine,
            AdmissionReader admissions,
            KnowledgeReader knowledge,
            JournalService journals,
            Balances balances,
            AttentionService attentions,
            Clock clock) {
        this.sql = sql;
        this.events = events;
        this.quarantine = quarantine;
        this.admissions = admissions;
        this.knowledge = knowledge;
        this.journals = journals;
        this.balances = balances;
        this.attentions = attentions;
        this.clock = clock;
    }

    @Transactional
    PushAnswer record(Till till, List<Line> lines, Road road) {
        Instant now = clock.instant();
        TerminalState state = events.lock(till);
        long sent = state.head().sequence();
        events.planForGrowth(sent, sent + lines.size());
        Chain chain = new Chain(state);
        if (road instanceof Road.KeptHere) {
            quarantine.find(till, numbers(lines), List.of()).forEach(chain::know);
        }
        List<Verdict> verdicts = judge(till, chain, lines);
        if (road instanceof Road.KeptHere) {
            verdicts = verdicts.stream().map(it -> ofAKeptLine(it, chain)).toList();
            if (verdicts.stream().anyMatch(Verdict.Refused.class::isInstance)) {
                return PushAnswer.of(state.head(), lines, verdicts, Map.of());
            }
        }
        List<Admitted> admitted =
                verdicts.stream()
                        .filter(Admitted.class::isInstance)
                        .map(Admitted.class::cast)
                        .sorted(Comparator.comparingLong(it -> it.event().sequence()))
                        .toList();
        AttentionList attention = new AttentionList();
        if (!admitted.isEmpty()) {
            write(till, admitted, attention, now);
            if (chain.isRevoked() && !(road instanceof Road.KeptHere)) {
                ofARevokedTill(admitted, attention);
            }
        }
        keep(till, lines, verdicts, now);
        Head head = events.advance(till, sighting(chain, road, admitted, now));
        checkDrawers(till, admitted, attention);
        attentions.raise(till.cooperative(), attention);
        return PushAnswer.of(head, lines, verdicts, attention.firstByEvent());
    }

    private static List<Long> numbers(List<Line> lines) {
        return lines.stream().map(Line::sequence).flatMap(Optional::stream).toList();
    }

    /** Taken in so late, a line must not part a chain that went on behind it without it. */
    private static Verdict ofAKeptLine(Verdict verdict, Chain chain) {
        return verdict instanceof Admitted it
                        && chain.goesOnElsewhere(it.event().sequence(), it.hash())
                ? new Verdict.Refused(
                        QuarantineReason.CONFLICTING,
                        "another line has its number, or what is behind it follows another")
                : verdict;
    }

    /** Once for the batch: it is the till that is odd, not each of a thousand sales. */
    private static void ofARevokedTill(List<Admitted> admitted, AttentionList attention) {
        attention.add(
                admitted.getFirst().event().id(),
                AttentionReason.TERMINAL_REVOKED,
                Integer.toString(admitted.size()));
    }

    /** A file may have lain in a drawer: it tells that the till worked until its last event. */
    private static Sighting sighting(Chain chain, Road road, List<Admitted> admitted, Instant now) {
        Optional<Instant> at =
                switch (road) {
                    case Road.Line _ -> Optional.of(now);
                    case Road.Parcel _ ->
                            admitted.stream()
                                    .map(it -> it.event().occurredAt())
                                    .max(Comparator.naturalOrder())
                                    .map(last -> last.isBefore(now) ? last : now);
                    case Road.KeptHere _ -> Optional.empty();
                };
        return new Sighting(
                chain.head(),
                at,
                Optional.of(now).filter(_ -> chain.hasParted()),
                road instanceof Road.Line line ? line.clockAheadMillis() : OptionalLong.empty());
    }

    /** In the order of their numbers, whatever order they came in; those without one first. */
    private List<Verdict> judge(Till till, Chain chain, List<Line> lines) {
        Admission admission = admissions.of(till, chain, lines);
        Verdict[] verdicts = new Verdict[lines.size()];
        IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> lines.get(i).sequence().orElse(0L)))
                .forEach(i -> verdicts[i] = admission.judge(lines.get(i)));
        return List.of(verdicts);
    }

    private void keep(Till till, List<Line> lines, List<Verdict> verdicts, Instant now) {
        List<Aside> aside = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            switch (verdicts.get(i)) {
                case Verdict.Refused it -> aside.add(new Aside(line, it.reason()));
                case Verdict.Rewritten _ -> aside.add(new Aside(line, QuarantineReason.REWRITTEN));
                case Verdict.Admitted _, Verdict.Repeated _ -> {}
            }
        }
        quarantine.keep(till, now, aside);
    }

    private void write(Till till, List<Admitted> admitted, AttentionList attention, Instant now) {
        References named = new References();
        admitted.forEach(it -> named.add(it.event()));
        Knowledge known = knowledge.of(till, named, now);
        Scrutiny scrutiny = new Scrutiny(known, now, attention);
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
                toldLate(event, known, attention);
            }
            changes.add(event, place.year());
        }
        facts.insertWith(sql);
        journals.postAll(till.cooperative(), postings);
        balances.apply(till, changes, attention);
    }

    private static void toldLate(Event event, Knowledge known, AttentionList attention) {
        LocalDate day = event.businessDate();
        if (known.isMonthLocked(day)) {
            attention.add(event.id(), AttentionReason.MONTH_LOCKED, YearMonth.from(day).toString());
        } else {
            attention.add(event.id(), AttentionReason.YEAR_CLOSED, String.valueOf(day.getYear()));
        }
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
