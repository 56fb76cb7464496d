package id.gerai.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.util.UUID;

/** Who did what in the office. */
@MappedEntity("audit_entry")
record AuditEntry(
        UUID cooperativeId,
        @Id UUID auditId,
        Instant happenedAt,
        @Nullable UUID userId,
        String action,
        String subject) {}
