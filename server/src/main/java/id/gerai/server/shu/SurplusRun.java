package id.gerai.server.shu;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.Surplus;

import java.time.Instant;
import java.util.UUID;

/**
 * One calculation of a year's surplus, as stored.
 *
 * @param merkleRoot printed in the minutes of the annual meeting
 */
public record SurplusRun(
        UUID id,
        int fiscalYear,
        RunState state,
        Surplus surplus,
        Rupiah villageShare,
        Rupiah remainder,
        String merkleRoot,
        UUID calculatedBy,
        Instant calculatedAt) {}
