package id.gerai.server.check;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.check.CheckService.Finding;
import id.gerai.server.cooperative.CooperativeService;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Runs of all checks that are kept: asked for in the office, or once a day by the server. */
@Singleton
public class CheckRuns {
    private static final Logger LOG = LoggerFactory.getLogger(CheckRuns.class);
    private static final Duration OFTEN_ENOUGH = Duration.ofHours(20);

    private final CheckService checks;
    private final CheckStore store;
    private final CooperativeService cooperatives;
    private final Clock clock;
    private final RandomGenerator random;

    CheckRuns(
            CheckService checks,
            CheckStore store,
            CooperativeService cooperatives,
            Clock clock,
            RandomGenerator random) {
        this.checks = checks;
        this.store = store;
        this.cooperatives = cooperatives;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A run.
     *
     * @param findings every check where it was run just now, those that failed where it is read
     *     back
     */
    public record CheckRun(
            UUID id, Instant startedAt, Instant finishedAt, int checks, List<Finding> findings) {
        /** How many checks found something. */
        public long failed() {
            return findings.stream().filter(it -> !it.isFine()).count();
        }
    }

    /** Runs all checks on the user's cooperative and keeps what they found. */
    public CheckRun run(OfficeUser by) {
        return run(by.cooperative(), Optional.ofNullable(by.id()));
    }

    /** The last run that was kept. */
    public Optional<CheckRun> last(UUID cooperative) {
        return store.last(cooperative);
    }

    /** A machine that is off at night is checked some time after it was started. */
    @Scheduled(initialDelay = "20m", fixedDelay = "1h")
    void daily() {
        for (UUID cooperative : cooperatives.all()) {
            try {
                runIfDue(cooperative);
            } catch (RuntimeException e) {
                LOG.error("{} could not be checked; it is tried again", cooperative, e);
            }
        }
    }

    void runIfDue(UUID cooperative) {
        Instant due = clock.instant().minus(OFTEN_ENOUGH);
        if (store.last(cooperative).filter(it -> it.startedAt().isAfter(due)).isEmpty()) {
            long failed = run(cooperative, Optional.empty()).failed();
            if (failed > 0) {
                LOG.warn("{} checks of {} found something; see the office", failed, cooperative);
            }
        }
    }

    private CheckRun run(UUID cooperative, Optional<UUID> by) {
        Instant start = clock.instant();
        List<Finding> findings = checks.run(cooperative);
        CheckRun run =
                new CheckRun(
                        TimeOrderedId.of(start, random),
                        start,
                        clock.instant(),
                        findings.size(),
                        findings);
        store.keep(cooperative, run, by);
        return run;
    }
}
