package id.gerai.server.reversal;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.journal.Journal;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.balance.KeptBalances;
import id.gerai.server.journal.JournalService;
import id.gerai.server.journal.PostedJournal;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Takes journals of the office back. */
@Singleton
public class ReversalService {
    private final ReversalStore store;
    private final JournalService journals;
    private final KeptBalances balances;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    ReversalService(
            ReversalStore store,
            JournalService journals,
            KeptBalances balances,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.journals = journals;
        this.balances = balances;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Takes a journal back by another with the opposite entries.
     *
     * @param date the day on which it is mended, in an open period; empty for today. The day of the
     *     mistake may be closed
     * @param reason shown in the books
     * @return the reversal's id
     * @throws RefusedException if it cannot be taken back by hand, a member's balance would fall
     *     below zero, or the day is in no open period
     */
    @Transactional
    public UUID reverse(OfficeUser by, UUID id, Optional<LocalDate> date, String reason) {
        UUID cooperative = by.cooperative();
        LocalDate today = LocalDate.now(clock.withZone(store.takeTurn(cooperative)));
        journals.years(cooperative, today);
        PostedJournal mistake =
                journals.find(cooperative, id)
                        .orElseThrow(
                                () -> RefusedException.because(ReversalRefusal.JOURNAL_UNKNOWN));
        refusal(by, mistake)
                .ifPresent(
                        refusal -> {
                            throw RefusedException.because(refusal);
                        });
        LocalDate day = date.orElse(today);
        if (day.isBefore(mistake.journal().postingDate())) {
            throw RefusedException.because(
                            ReversalRefusal.BEFORE_THE_MISTAKE, mistake.journal().postingDate())
                    .at("date");
        }
        if (day.isAfter(today)) {
            throw RefusedException.because(ReversalRefusal.IN_THE_FUTURE, day).at("date");
        }
        Journal reversal =
                mistake.journal()
                        .reversal(TimeOrderedId.of(clock.instant(), random), day, reason.strip());
        journals.post(cooperative, by.id(), reversal, "");
        audit.record(by, "REVERSE_JOURNAL", id.toString());
        balances.follow(cooperative, reversal);
        return reversal.id();
    }

    private Optional<ReversalRefusal> refusal(OfficeUser by, PostedJournal mistake) {
        UUID cooperative = by.cooperative();
        if (mistake.reversedBy().isPresent()) {
            return Optional.of(ReversalRefusal.REVERSED_BEFORE);
        }
        if (mistake.fromTill()) {
            return Optional.of(ReversalRefusal.FROM_A_TILL);
        }
        Journal journal = mistake.journal();
        return switch (journal.kind()) {
            case REVERSAL -> Optional.of(ReversalRefusal.IS_A_REVERSAL);
            case CLOSING, REOPENING -> Optional.of(ReversalRefusal.OF_THE_YEAR_END);
            case MEMBER_EXIT -> Optional.of(ReversalRefusal.OF_A_SETTLEMENT);
            case MANUAL ->
                    store.isApprovedForWriter(cooperative, journal.id(), by.id())
                            ? Optional.of(ReversalRefusal.SEEN_BY_TWO)
                            : Optional.empty();
            case FIXED_ASSET, DEPRECIATION -> Optional.of(ReversalRefusal.OF_AN_ASSET);
            case SURPLUS_DISTRIBUTION ->
                    store.isSharedSurplus(cooperative, journal.id())
                            ? Optional.of(ReversalRefusal.OF_A_SHARED_SURPLUS)
                            : Optional.empty();
            default ->
                    journal.entries().stream().anyMatch(it -> ChartOfAccounts.isStock(it.account()))
                            ? Optional.of(ReversalRefusal.MOVED_STOCK)
                            : Optional.empty();
        };
    }
}
