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
import java.util.Optional;
import java.util.UUID;

/** Posts journals. */
@Singleton
public class JournalService {
    private final JournalStore store;
    private final Holdings holdings;
    private final Clock clock;

    JournalService(JournalStore store, Holdings holdings, Clock clock) {
        this.store = store;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * Posts what was done in the office.
     *
     * @param by who did it
     * @throws RefusedException if the day lies in no open period, nothing is to be posted, or money
     *     is paid that is not there
     */
    @Transactional
    public Journal post(UUID cooperative, UUID by, OfficeAct act) {
        return post(cooperative, by, act, "");
    }

    /**
     * Posts what was done in the office, with the paper behind it.
     *
     * @param attachment where that is kept; empty for none
     * @throws RefusedException if the day lies in no open period, nothing is to be posted, or money
     *     is paid that is not there
     */
    @Transactional
    public Journal post(UUID cooperative, UUID by, OfficeAct act, String attachment) {
        Journal journal =
                PostingRules.journalOf(act)
                        .orElseThrow(
                                () ->
                                        RefusedException.because(JournalRefusal.NO_AMOUNT)
                                                .at("amount"));
        post(cooperative, by, journal, attachment);
        return journal;
    }

    /**
     * Posts a journal that is ready.
     *
     * @param attachment where the paper behind it is kept; empty for none
     * @throws RefusedException if its day lies in no open period, or money is paid that is not
     *     there
     */
    @Transactional
    public void post(UUID cooperative, UUID by, Journal journal, String attachment) {
        refuseFuture(journal.postingDate());
        // Before the year: whoever waits for money must not keep others from locking a month.
        holdings.require(cooperative, journal);
        FiscalYear year = yearOf(cooperative, journal.postingDate(), journal.kind().isYearEnd());
        postAll(
                cooperative,
                List.of(new Posting(journal, journal.postingDate(), year.year(), by, attachment)));
    }

    /**
     * Posts a journal on its day or, where that lies in a closed period, on another; its own day is
     * kept beside it.
     *
     * @param otherwise a day in an open period
     * @throws RefusedException if neither day lies in one, or money is paid that is not there
     */
    @Transactional
    public void postWhereOpen(
            UUID cooperative, UUID by, Journal journal, String attachment, LocalDate otherwise) {
        holdings.require(cooperative, journal);
        store.holdYear(cooperative, journal.postingDate());
        LocalDate date =
                new FiscalYears(store.years(cooperative)).openOn(journal.postingDate()).isPresent()
                        ? journal.postingDate()
                        : otherwise;
        FiscalYear year = yearOf(cooperative, date, false);
        postAll(cooperative, List.of(new Posting(journal, date, year.year(), by, attachment)));
    }

    /** A journal as it stands in the books. */
    @Transactional
    public Optional<PostedJournal> find(UUID cooperative, UUID id) {
        return store.find(cooperative, id);
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

    private void refuseFuture(LocalDate date) {
        if (date.isAfter(FiscalYears.latestToday(clock))) {
            throw RefusedException.because(JournalRefusal.NOT_YET, date).at("date");
        }
    }

    /** The year stays as it is until the transaction ends. */
    private FiscalYear yearOf(UUID cooperative, LocalDate date, boolean atYearEnd) {
        store.holdYear(cooperative, date);
        FiscalYears years = new FiscalYears(store.years(cooperative));
        return years.openOn(date, atYearEnd)
                .orElseThrow(
                        () ->
                                RefusedException.because(
                                                years.isLockedOn(date)
                                                        ? JournalRefusal.MONTH_LOCKED
                                                        : JournalRefusal.YEAR_NOT_OPEN,
                                                date)
                                        .at("date"));
    }
}
