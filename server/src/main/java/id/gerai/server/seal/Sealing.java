package id.gerai.server.seal;

import id.gerai.server.cooperative.CooperativeService;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seals what is over in every cooperative, now and then, while the server runs. */
@Singleton
class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final SealService seals;
    private final CooperativeService cooperatives;

    Sealing(SealService seals, CooperativeService cooperatives) {
        this.seals = seals;
        this.cooperatives = cooperatives;
    }

    /** What fails in one cooperative is tried again next time and keeps no other waiting. */
    @Scheduled(initialDelay = "5m", fixedDelay = "1h")
    void seal() {
        for (UUID cooperative : cooperatives.all()) {
            try {
                sealAll(cooperative);
            } catch (RuntimeException e) {
                LOG.error("The books of {} could not be sealed; it is tried again", cooperative, e);
            }
        }
    }

    /** A transaction for each day. */
    List<DaySeal> sealAll(UUID cooperative) {
        List<DaySeal> made = new ArrayList<>();
        Optional<DaySeal> next = seals.sealNext(cooperative);
        while (next.isPresent()) {
            made.add(next.get());
            next = seals.sealNext(cooperative);
        }
        return made;
    }
}
