package id.gerai.server.tills;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A till as the office lists it.
 *
 * @param outlet its name
 * @param lastSeenAt empty if it was never heard from
 * @param revokedAt empty while it may send
 */
record ListedTill(
        UUID id,
        String code,
        String outlet,
        Instant enrolledAt,
        Optional<Instant> lastSeenAt,
        Optional<Instant> revokedAt) {}
