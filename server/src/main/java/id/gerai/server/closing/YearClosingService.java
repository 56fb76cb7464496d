package id.gerai.server.closing;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.SurplusAct.YearClosed;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.attention.AttentionService;
import id.gerai.server.closing.ClosingOutcome.Closed;
import id.gerai.server.closing.ClosingOutcome.NotYet;
import id.gerai.server.closing.YearClosingStore.FiscalYear;
import id.gerai.server.journal.JournalService;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Closes a book year: all of it in one transaction, or nothing. */
@Singleton
public class YearClosingService {
    private final YearClosingStore store;
    private final JournalService journals;
    private final AttentionService attention;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    YearClosingService(
            YearClosingStore store,
            JournalService journals,
            AttentionService attention,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.journals = journals;
        this.attention = attention;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** Closes a year, or says what must be settled first. */
    @Transactional
    public ClosingOutcome close(OfficeUser user, int year) {
        Optional<FiscalYear> found = store.lock(user.cooperative(), year);
        if (found.isEmpty()) {
            return new NotYet(List.of(obstacle(Obstacle.Kind.YEAR_UNKNOWN, year)));
        }
        FiscalYear fiscalYear = found.get();
        List<Obstacle> obstacles = obstacles(user.cooperative(), year, fiscalYear);
        if (!obstacles.isEmpty()) {
            return new NotYet(obstacles);
        }
        List<AccountAmount> balances = store.resultBalances(user.cooperative(), year);
        UUID id = TimeOrderedId.of(clock.instant(), random);
        // A year in which nothing was earned or spent has nothing to empty.
        if (!balances.isEmpty()) {
            journals.post(
                    user.cooperative(),
                    user.id(),
                    new YearClosed(id, fiscalYear.endsOn(), balances));
        }
        // Later than the closing entries: whatever is recorded after this moment came too late.
        store.close(user.cooperative(), year, clock.instant(), user.id());
        return new Closed(
                Rupiah.sum(balances.stream().map(AccountAmount::amount).toList()).negated());
    }

    /**
     * Notes that a year is closed without waiting for a till. What the till still brings counts in
     * the open year.
     *
     * @param terminalCode such as {@code G3}
     * @throws RefusedException if the year is not open, there is no such till, no reason is given
     *     or this was decided before
     */
    @Transactional
    public void without(OfficeUser by, int year, String terminalCode, String reason) {
        if (reason.isBlank()) {
            throw RefusedException.because(ClosingRefusal.REASON_MISSING).at("reason");
        }
        if (store.lock(by.cooperative(), year).filter(it -> !it.closed()).isEmpty()) {
            throw RefusedException.because(ClosingRefusal.YEAR_NOT_OPEN, year).at("year");
        }
        UUID till =
                store.till(by.cooperative(), terminalCode)
                        .orElseThrow(
                                () ->
                                        RefusedException.because(
                                                        ClosingRefusal.TILL_UNKNOWN, terminalCode)
                                                .at("terminal_code"));
        if (!store.decideWithout(by, year, till, reason.strip(), clock.instant())) {
            throw RefusedException.because(ClosingRefusal.DECIDED_BEFORE, terminalCode);
        }
        audit.record(by, "CLOSE_WITHOUT_TILL", "%d %s".formatted(year, terminalCode));
    }

    private List<Obstacle> obstacles(UUID cooperative, int year, FiscalYear fiscalYear) {
        if (fiscalYear.closed()) {
            return List.of(obstacle(Obstacle.Kind.YEAR_CLOSED_BEFORE, year));
        }
        ZoneId zone = fiscalYear.zone();
        if (!LocalDate.now(clock.withZone(zone)).isAfter(fiscalYear.endsOn())) {
            return List.of(obstacle(Obstacle.Kind.YEAR_NOT_OVER, fiscalYear.endsOn()));
        }
        Instant yearEnd = fiscalYear.endsOn().plusDays(1).atStartOfDay(zone).toInstant();
        List<Obstacle> found = new ArrayList<>();
        add(found, Obstacle.Kind.EARLIER_YEAR_OPEN, store.openYearsBefore(cooperative, year));
        add(
                found,
                Obstacle.Kind.TILL_NOT_HEARD_FROM,
                store.tillsNotHeardFrom(cooperative, year, yearEnd));
        add(found, Obstacle.Kind.TILL_HAS_GAP, store.tillsWithGap(cooperative, year));
        add(found, Obstacle.Kind.SHIFT_OPEN, store.openShifts(cooperative, year, fiscalYear));
        long unsettled = store.openAttention(cooperative, fiscalYear);
        if (unsettled > 0) {
            found.add(obstacle(Obstacle.Kind.ATTENTION_OPEN, unsettled));
        }
        long lines = attention.linesSetAside(cooperative);
        if (lines > 0) {
            found.add(obstacle(Obstacle.Kind.LINES_SET_ASIDE, lines));
        }
        Rupiah clearing = store.clearing(cooperative, fiscalYear);
        if (!clearing.isZero()) {
            found.add(obstacle(Obstacle.Kind.CLEARING_NOT_EMPTY, clearing));
        }
        return found;
    }

    private static void add(List<Obstacle> found, Obstacle.Kind kind, List<?> details) {
        details.forEach(detail -> found.add(obstacle(kind, detail)));
    }

    private static Obstacle obstacle(Obstacle.Kind kind, Object detail) {
        return new Obstacle(kind, detail.toString());
    }
}
