package id.gerai.server.oversight;

import id.gerai.ledger.report.TrialBalance;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.sql.AcrossCooperatives;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Figures of all the cooperatives that an overseer was given, taken together. */
@Singleton
public class ConsolidationService {
    private final ConsolidationStore store;

    ConsolidationService(ConsolidationStore store) {
        this.store = store;
    }

    /**
     * A cooperative as an overseer sees it.
     *
     * @param lastLocked the last month that is locked; empty where none is
     */
    public record Overseen(UUID id, String name, String village, Optional<YearMonth> lastLocked) {
        boolean hasLocked(YearMonth month) {
            return lastLocked.filter(it -> !it.isBefore(month)).isPresent();
        }
    }

    /**
     * Balances of those cooperatives that have locked the last month; every statement follows from
     * them.
     *
     * @param cooperatives how many are in the figures
     * @param missing those that are not, by name
     */
    public record Consolidated(
            YearMonth from,
            YearMonth to,
            int cooperatives,
            List<Overseen> missing,
            TrialBalance balances) {}

    /** The overseer's cooperatives by name. */
    @AcrossCooperatives
    @ReadOnly
    public List<Overseen> cooperatives(UUID overseer) {
        return store.cooperatives(overseer);
    }

    /** Those that have not locked a month, by name. */
    @AcrossCooperatives
    @ReadOnly
    public List<Overseen> unlocked(UUID overseer, YearMonth month) {
        return store.cooperatives(overseer).stream().filter(it -> !it.hasLocked(month)).toList();
    }

    /**
     * Figures of a period of whole months.
     *
     * @throws RefusedException if it ends before it begins
     */
    @AcrossCooperatives
    @ReadOnly
    public Consolidated balances(UUID overseer, YearMonth from, YearMonth to) {
        if (to.isBefore(from)) {
            throw RefusedException.because(OversightRefusal.PERIOD_BACKWARDS, from, to).at("to");
        }
        List<Overseen> all = store.cooperatives(overseer);
        List<Overseen> missing = all.stream().filter(it -> !it.hasLocked(to)).toList();
        return new Consolidated(
                from,
                to,
                all.size() - missing.size(),
                missing,
                new TrialBalance(store.balances(overseer, from.atDay(1), to.atEndOfMonth())));
    }
}
