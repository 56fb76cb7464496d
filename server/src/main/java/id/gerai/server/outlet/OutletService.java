package id.gerai.server.outlet;

import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.problem.RefusedException;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Outlets, and what day it is there. */
@Singleton
public class OutletService {
    private final TerminalStore store;
    private final CooperativeService cooperatives;
    private final Clock clock;

    OutletService(TerminalStore store, CooperativeService cooperatives, Clock clock) {
        this.store = store;
        this.cooperatives = cooperatives;
        this.clock = clock;
    }

    /** The outlet with a code. */
    @ReadOnly
    public Optional<UUID> find(UUID cooperative, String code) {
        return store.outletOf(cooperative, code);
    }

    /**
     * The code of an outlet.
     *
     * @throws RefusedException if the cooperative has no such outlet
     */
    @ReadOnly
    public String code(UUID cooperative, UUID outlet) {
        return store.codeOf(cooperative, outlet)
                .orElseThrow(() -> RefusedException.because(OutletRefusal.OUTLET_UNKNOWN));
    }

    /** The codes of all outlets. */
    @ReadOnly
    public List<String> codes(UUID cooperative) {
        return store.outletCodes(cooperative);
    }

    /** The day it is where the cooperative is. */
    public LocalDate today(UUID cooperative) {
        return LocalDate.ofInstant(clock.instant(), zone(cooperative));
    }

    /** Where the cooperative's clocks are set. */
    public ZoneId zone(UUID cooperative) {
        return ZoneId.of(cooperatives.get(cooperative).timeZone());
    }
}
