package id.gerai.server.outlet;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.util.UUID;

/** A till as stored. */
@MappedEntity("terminal")
record Terminal(
        UUID cooperativeId,
        @Id UUID terminalId,
        UUID outletId,
        String code,
        byte[] publicKey,
        Instant enrolledAt,
        @Nullable Instant revokedAt) {}
