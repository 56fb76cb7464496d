package id.gerai.server.closing;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.SurplusAct.YearClosed;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.asset.AssetService;
import id.gerai.server.closing.ClosingOutcome.Closed;
import id.gerai.server.closing.ClosingOutcome.NotYet;
import id.gerai.server.journal.JournalService;
import id.gerai.server.period.BookYear;
import id.gerai.server.period.BookYears;
import id.gerai.server.period.BookYears.Act;
import id.gerai.server.period.LooseEnds;
import id.gerai.server.period.MonthService;
import id.gerai.server.period.Obstacle;
import id.gerai.server.period.Obstacle.Kind;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.tax.TaxService;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Closes a book year: all of it in one transaction, or nothing. */
@Singleton
public class YearClosingService {
    private final YearClosingStore store;
    private final JournalService journals;
    private final BookYears years;
    private final MonthService months;
    private final LooseEnds looseEnds;
    private final AssetService assets;
    private final TaxService taxes;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    YearClosingService(
            YearClosingStore store,
            JournalService journals,
            BookYears years,
            MonthService months,
            LooseEnds looseEnds,
            AssetService assets,
            TaxService taxes,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.journals = journals;
        this.years = years;
        this.months = months;
        this.looseEnds = looseEnds;
        this.assets = assets;
        this.taxes = taxes;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** Closes a year in which all is settled, or says what must be settled first. */
    public ClosingOutcome close(OfficeUser user, int year) {
        return close(user, year, "");
    }

    /**
     * Closes a year, or says what must be settled first.
     *
     * @param explanation why it is closed although old QRIS money is outstanding; blank for none
     */
    @Transactional
    public ClosingOutcome close(OfficeUser user, int year, String explanation) {
        List<BookYear> held = years.lockWithEarlier(user.cooperative(), year);
        if (held.isEmpty() || held.getLast().year() != year) {
            return new NotYet(List.of(Obstacle.of(Kind.YEAR_UNKNOWN, year)));
        }
        BookYear bookYear = held.getLast();
        List<Obstacle> obstacles = obstacles(user.cooperative(), bookYear);
        if (!explanation.isBlank()) {
            obstacles = obstacles.stream().filter(it -> !it.kind().mayStayAtYearEnd()).toList();
        }
        if (!obstacles.isEmpty()) {
            return new NotYet(obstacles);
        }
        months.lockRest(user, held);
        List<AccountAmount> balances = store.resultBalances(user.cooperative(), year);
        UUID id = TimeOrderedId.of(clock.instant(), random);
        // A year in which nothing was earned or spent has nothing to empty.
        if (!balances.isEmpty()) {
            journals.post(
                    user.cooperative(), user.id(), new YearClosed(id, bookYear.endsOn(), balances));
        }
        months.keepYearEnd(user.cooperative(), year);
        // Later than the closing entries: whatever is recorded after this moment came too late.
        years.close(user, year);
        years.note(user, year, BookYears.WHOLE_YEAR, Act.CLOSED, explanation.strip());
        return new Closed(
                Rupiah.sum(balances.stream().map(AccountAmount::amount).toList()).negated());
    }

    /**
     * Opens the year again that was closed last. A journal takes the closing entries back on the
     * same day, behind the months, which stay locked until they are opened one by one.
     *
     * @throws RefusedException if it is not closed, a later one is, the annual meeting has approved
     *     its surplus or decided on its loss, or no reason is given
     */
    @Transactional
    public void reopen(OfficeUser by, int year, String reason) {
        if (reason.isBlank()) {
            throw RefusedException.because(ClosingRefusal.REASON_MISSING).at("reason");
        }
        UUID cooperative = by.cooperative();
        if (years.lock(cooperative, year).filter(BookYear::closed).isEmpty()) {
            throw RefusedException.because(ClosingRefusal.YEAR_NOT_CLOSED, year).at("year");
        }
        if (store.isClosedAfter(cooperative, year)) {
            throw RefusedException.because(ClosingRefusal.LATER_YEAR_CLOSED, year).at("year");
        }
        if (store.isSurplusApproved(cooperative, year)) {
            throw RefusedException.because(ClosingRefusal.SURPLUS_APPROVED, year).at("year");
        }
        if (store.isLossDecided(cooperative, year)) {
            throw RefusedException.because(ClosingRefusal.LOSS_DECIDED, year).at("year");
        }
        years.reopen(cooperative, year);
        store.closingEntries(cooperative, year)
                .flatMap(id -> journals.find(cooperative, id))
                .ifPresent(
                        closing ->
                                journals.post(
                                        cooperative,
                                        by.id(),
                                        closing.journal()
                                                .reopening(
                                                        TimeOrderedId.of(clock.instant(), random),
                                                        reason.strip()),
                                        ""));
        months.forgetYearEnd(cooperative, year);
        years.note(by, year, BookYears.WHOLE_YEAR, Act.REOPENED, reason.strip());
        audit.record(by, "REOPEN_YEAR", Integer.toString(year));
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
        if (years.lock(by.cooperative(), year).filter(it -> !it.closed()).isEmpty()) {
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

    private List<Obstacle> obstacles(UUID cooperative, BookYear year) {
        if (year.closed()) {
            return List.of(Obstacle.of(Kind.YEAR_CLOSED_BEFORE, year.year()));
        }
        if (!LocalDate.now(clock.withZone(year.zone())).isAfter(year.endsOn())) {
            return List.of(Obstacle.of(Kind.YEAR_NOT_OVER, year.endsOn()));
        }
        List<Obstacle> found = new ArrayList<>();
        store.openYearsBefore(cooperative, year.year())
                .forEach(open -> found.add(Obstacle.of(Kind.EARLIER_YEAR_OPEN, open)));
        found.addAll(looseEnds.of(cooperative, year.whole()));
        store.openSettlements(cooperative, year.endsOn())
                .forEach(it -> found.add(Obstacle.of(Kind.SETTLEMENT_OPEN, it)));
        Rupiah behind = assets.behind(cooperative, YearMonth.from(year.endsOn()));
        if (behind.isPositive()) {
            found.add(Obstacle.of(Kind.DEPRECIATION_MISSING, behind));
        }
        taxes.missing(cooperative, year.year())
                .forEach(month -> found.add(Obstacle.of(Kind.TAX_MISSING, month)));
        Rupiah old = store.oldQris(cooperative, year.endsOn());
        if (old.isPositive()) {
            found.add(Obstacle.of(Kind.QRIS_UNSETTLED, old));
        }
        return found;
    }
}
