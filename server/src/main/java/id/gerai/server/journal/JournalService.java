package id.gerai.server.journal;

import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.posting.OfficeAct;
import id.gerai.ledger.posting.PostingRules;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Posts journals. */
@Singleton
public class JournalService {
    private final JournalStore store;
    private final Clock clock;

    JournalService(JournalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Posts what was done in the office.
     *
     * @param by who did it
     * @throws RefusedException if the day lies in no open year or nothing is to be posted
     */
    @Transactional
    public Journal post(UUID cooperative, UUID by, OfficeAct act) {
        Journal journal =
                PostingRules.journalOf(act)
                        .orElseThrow(
                                () ->
                                        RefusedException.because(JournalRefusal.NO_AMOUNT)
                                                .at("amount"));
        FiscalYear year =
                new FiscalYears(store.years(cooperative))
                        .openOn(act.date())
                        .orElseThrow(
                                () ->
                                        RefusedException.because(
                                                        JournalRefusal.YEAR_NOT_OPEN, act.date())
                                                .at("date"));
        postAll(cooperative, List.of(new Posting(journal, act.date(), year.year(), by)));
        return journal;
    }

    /** Posts journals whose year was looked up before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void postAll(UUID cooperative, List<Posting> postings) {
        store.insert(cooperative, clock.instant(), postings);
    }

    /** The years as they stand; the one of today is begun where nobody has. */
    @Transactional
    public FiscalYears years(UUID cooperative, LocalDate today) {
        FiscalYears years = new FiscalYears(store.years(cooperative));
        if (years.contain(today)) {
            return years;
        }
        store.openYear(cooperative, today.getYear());
        return new FiscalYears(store.years(cooperative));
    }
}
