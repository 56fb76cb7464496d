package id.gerai.server.savings;

import id.gerai.server.outlet.OutletService;
import id.gerai.server.sql.Sql;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.UUID;

/** Puts amounts that were decided for a later day in force when that day has come. */
@Singleton
class ShareRatesDue {
    private final Sql sql;
    private final ShareRates rates;
    private final OutletService outlets;

    ShareRatesDue(Sql sql, ShareRates rates, OutletService outlets) {
        this.sql = sql;
        this.rates = rates;
        this.outlets = outlets;
    }

    /** Looks at every cooperative; most have nothing due. */
    @Scheduled(initialDelay = "1m", fixedDelay = "30m")
    void takeEffect() {
        for (UUID cooperative : cooperatives()) {
            rates.takeEffect(cooperative, outlets.today(cooperative));
        }
    }

    @Transactional
    List<UUID> cooperatives() {
        return sql.list(
                "select distinct cooperative_id from share_rate order by cooperative_id",
                row -> row.getObject(1, UUID.class));
    }
}
