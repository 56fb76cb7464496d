package id.gerai.server.recurring;

import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.PostingRules;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.balance.KeptBalances;
import id.gerai.server.journal.JournalService;
import id.gerai.server.manual.HandLines;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Posts one month of one template: a transaction of its own, so that one refused stops no other.
 */
@Singleton
class RecurringPosting {
    private final RecurringStore store;
    private final HandLines handLines;
    private final JournalService journals;
    private final KeptBalances balances;
    private final Clock clock;

    RecurringPosting(
            RecurringStore store,
            HandLines handLines,
            JournalService journals,
            KeptBalances balances,
            Clock clock) {
        this.store = store;
        this.handLines = handLines;
        this.journals = journals;
        this.balances = balances;
        this.clock = clock;
    }

    /** A month of a template that is to be posted. */
    record DueMonth(RecurringJournal template, LocalDate day) {}

    /** What is to be posted today. */
    record Due(LocalDate today, List<DueMonth> months) {}

    /** What is due and not posted; the year of today is begun where nobody has. */
    @Transactional
    Due due(UUID cooperative) {
        LocalDate today = LocalDate.now(clock.withZone(store.zone(cooperative)));
        journals.years(cooperative, today);
        List<DueMonth> months = new ArrayList<>();
        for (RecurringJournal template : store.list(cooperative)) {
            if (template.isRunning()) {
                Set<YearMonth> run = store.monthsRun(cooperative, template.id());
                template.recurrence().until(today).stream()
                        .filter(day -> !run.contains(YearMonth.from(day)))
                        .forEach(day -> months.add(new DueMonth(template, day)));
            }
        }
        return new Due(today, months);
    }

    /**
     * Posts a month, on its day where that is open and today where it is not.
     *
     * @return false where it was posted before
     * @throws RefusedException if a line can no longer be written by hand
     */
    @Transactional
    boolean post(OfficeUser by, RecurringJournal template, LocalDate due, LocalDate today) {
        UUID cooperative = by.cooperative();
        YearMonth month = YearMonth.from(due);
        UUID id = template.journalOf(month);
        if (!store.begin(cooperative, template.id(), month, id, clock.instant())) {
            return false;
        }
        handLines.check(cooperative, template.lines());
        EntriesWritten act =
                new EntriesWritten(
                        id, due, JournalKind.RECURRING, template.description(), template.lines());
        Journal journal =
                PostingRules.journalOf(act)
                        .orElseThrow(
                                () -> new IllegalStateException("Bug: an empty recurring journal"));
        journals.postWhereOpen(cooperative, by.id(), journal, template.attachment(), today);
        balances.follow(cooperative, journal);
        return true;
    }
}
