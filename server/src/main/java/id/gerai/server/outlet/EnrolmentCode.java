package id.gerai.server.outlet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.util.UUID;

/** A one-time code with which a till joins an outlet, as stored: only its hash. */
@MappedEntity("enrolment_code")
record EnrolmentCode(
        UUID cooperativeId,
        @Id UUID enrolmentId,
        UUID outletId,
        String codeHash,
        String terminalCode,
        Instant expiresAt,
        UUID issuedBy) {}
