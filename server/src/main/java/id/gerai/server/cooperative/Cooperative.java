package id.gerai.server.cooperative;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.util.UUID;

/**
 * A cooperative as stored.
 *
 * @param timeZone an IANA name
 * @param cashRoundingStep in rupiah; 0 for none
 */
@MappedEntity("cooperative")
public record Cooperative(
        @Id UUID cooperativeId,
        String name,
        String legalNumber,
        String address,
        String village,
        String timeZone,
        long cashRoundingStep,
        String chairName,
        String treasurerName,
        Instant createdAt) {}
