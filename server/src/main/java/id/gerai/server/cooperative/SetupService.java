package id.gerai.server.cooperative;

import id.gerai.server.access.OneTimeCode;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.sql.AcrossCooperatives;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The first start: whoever can read the server's console may found the first cooperative. */
@Singleton
public class SetupService {
    private final CooperativeStore store;
    private final CooperativeService cooperatives;
    private final Clock clock;
    private final RandomGenerator random;

    SetupService(
            CooperativeStore store,
            CooperativeService cooperatives,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.cooperatives = cooperatives;
        this.clock = clock;
        this.random = random;
    }

    /** A new code, which replaces any before it; empty once there is a cooperative. */
    @Transactional
    public Optional<OneTimeCode> issueCode() {
        if (!cooperatives.isNone()) {
            return Optional.empty();
        }
        store.retireSetupCodes(clock.instant());
        OneTimeCode code = OneTimeCode.random(random);
        store.issueSetupCode(code.hash(), clock.instant());
        return Optional.of(code);
    }

    /**
     * Founds the first cooperative.
     *
     * @throws RefusedException if the code is wrong or used, or as {@link CooperativeService#found}
     */
    @AcrossCooperatives
    @Transactional
    public Founded setUp(OneTimeCode code, Founding founding) {
        if (store.useSetupCode(code.hash(), clock.instant()) == 0) {
            throw RefusedException.because(CooperativeRefusal.SETUP_CODE_WRONG).at("code");
        }
        return cooperatives.found(founding);
    }
}
