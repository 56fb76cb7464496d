package id.gerai.server.tills;

import id.gerai.server.outlet.OutletRefusal;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.tills.TerminalPage.Outlet;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the office may know of its tills. */
@Singleton
class TillListService {
    private final TillListStore store;
    private final MissingNumbers missing;

    TillListService(TillListStore store, MissingNumbers missing) {
        this.store = store;
        this.missing = missing;
    }

    /** All tills of a cooperative, those at work first. */
    @ReadOnly
    List<ListedTill> tills(UUID cooperative) {
        return store.tills(cooperative, missing.of(cooperative));
    }

    /** Where a till can stand. */
    @ReadOnly
    List<Outlet> outlets(UUID cooperative) {
        return store.outlets(cooperative);
    }

    /**
     * A till, also one that was shut out.
     *
     * @throws RefusedException if there is none such
     */
    @ReadOnly
    ListedTill till(UUID cooperative, UUID terminal) {
        return tills(cooperative).stream()
                .filter(till -> till.id().equals(terminal))
                .findFirst()
                .orElseThrow(() -> RefusedException.because(OutletRefusal.TERMINAL_UNKNOWN));
    }

    /**
     * A till at work.
     *
     * @throws RefusedException if there is none such, or it was shut out
     */
    @ReadOnly
    ListedTill working(UUID cooperative, UUID terminal) {
        return Optional.of(till(cooperative, terminal))
                .filter(till -> till.revokedAt().isEmpty())
                .orElseThrow(() -> RefusedException.because(OutletRefusal.TERMINAL_UNKNOWN));
    }
}
