package id.gerai.server.report.balance;

import id.gerai.ledger.report.TrialBalance;
import id.gerai.server.report.balance.BalanceStore.Month;
import id.gerai.server.report.balance.BalanceStore.Sums;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What stands on every account. A locked month is read from its checkpoint, what is not locked from
 * the entries; where nothing is locked, one pass over all entries does.
 */
@Singleton
public class BalanceService {
    private final BalanceStore store;

    BalanceService(BalanceStore store) {
        this.store = store;
    }

    /**
     * Balances before a period, and what moved in it. What was taken over within it was there
     * before ({@link Openings}). Closing entries within the period are left out, those before it
     * are part of the opening balances.
     *
     * @param from the first day
     * @param to the last day, not before the first
     */
    @Transactional
    public TrialBalance balances(UUID cooperative, LocalDate from, LocalDate to) {
        List<Month> locked = store.lockedMonths(cooperative, to);
        return locked.isEmpty()
                ? balancesFromEntries(cooperative, from, to)
                : balancesFromCheckpoints(cooperative, locked, from, to);
    }

    /** The same without a look at checkpoints: what checks hold them against. */
    @Transactional
    public TrialBalance balancesFromEntries(UUID cooperative, LocalDate from, LocalDate to) {
        Sums sums = new Sums();
        store.addEntries(cooperative, from, to, sums);
        store.takeOutClosings(cooperative, from, to, sums);
        store.openWithTakenOver(cooperative, from, to, sums);
        return sums.balances(store.accounts(cooperative));
    }

    private TrialBalance balancesFromCheckpoints(
            UUID cooperative, List<Month> locked, LocalDate from, LocalDate to) {
        Sums sums = new Sums();
        List<Month> whole =
                locked.stream()
                        .filter(it -> it.endsOn().isBefore(from) || !it.startsOn().isBefore(from))
                        .toList();
        store.addCheckpoints(cooperative, from, to, sums);
        for (DateRange gap : DateRange.gaps(whole, from, to)) {
            store.addDays(cooperative, gap, from, sums);
        }
        store.addClosingsBefore(cooperative, from, sums);
        store.openWithTakenOver(cooperative, from, to, sums);
        return sums.balances(store.accounts(cooperative));
    }
}
