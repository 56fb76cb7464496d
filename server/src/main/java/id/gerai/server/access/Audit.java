package id.gerai.server.access;

import id.gerai.ledger.id.TimeOrderedId;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Leaves a row for what somebody did in the office, in the same transaction. */
@Singleton
public class Audit {
    private final AuditStore store;
    private final Clock clock;
    private final RandomGenerator random;

    Audit(AuditStore store, Clock clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * @param action a short constant such as {@code ADD_USER}
     * @param subject what it was done to; never a password, code or NIK
     */
    public void record(OfficeUser by, String action, String subject) {
        Instant now = clock.instant();
        store.insert(
                new AuditEntry(
                        by.cooperative(),
                        TimeOrderedId.of(now, random),
                        now,
                        by.id(),
                        action,
                        subject));
    }
}
