package id.gerai.server.report.daily;

import id.gerai.ledger.money.Rupiah;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A ticket that came after the Z report of its shift, or counts in the books on another day.
 *
 * @param shift it belongs to
 * @param amount what came in by it, below zero for a return
 * @param businessDate the day it belongs to
 * @param postingDate the day on which the books have it; another one where its year was closed
 * @param recordedAt when it came
 * @param afterReport true where the Z report of its shift was here before it
 */
public record LateFact(
        UUID shift,
        String terminal,
        String receipt,
        Rupiah amount,
        Instant occurredAt,
        LocalDate businessDate,
        LocalDate postingDate,
        Instant recordedAt,
        boolean afterReport) {
    /** True where the books have it on another day than its own. */
    public boolean isPostedElsewhere() {
        return !postingDate.equals(businessDate);
    }
}
