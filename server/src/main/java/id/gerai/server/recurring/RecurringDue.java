package id.gerai.server.recurring;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.recurring.RecurringService.NotPosted;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.UUID;

/**
 * Posts what has come due, without anybody asking: a machine that was off for days catches up. What
 * is refused is tried again, and stands in the way of locking its month until somebody looks.
 */
@Singleton
class RecurringDue {
    private static final Logger LOG = LoggerFactory.getLogger(RecurringDue.class);

    private final RecurringService recurring;

    RecurringDue(RecurringService recurring) {
        this.recurring = recurring;
    }

    @Scheduled(initialDelay = "2m", fixedDelay = "1h")
    void post() {
        for (UUID cooperative : recurring.cooperatives()) {
            try {
                recurring.run(OfficeUser.operator(cooperative)).refused().forEach(this::tell);
            } catch (RuntimeException e) {
                LOG.error("Recurring journals of {} failed; they are tried again", cooperative, e);
            }
        }
    }

    private void tell(NotPosted it) {
        LOG.warn(
                "Recurring journal {} of {} not posted: {}",
                it.template(),
                it.due(),
                it.sentence());
    }
}
