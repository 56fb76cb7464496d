package id.gerai.ledger.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact with its origin.
 *
 * @param id made at the till, the same on every retry
 * @param cooperative whose till it is
 * @param terminal which till
 * @param sequence from 1, without gaps, per terminal
 * @param previousHash hash of the event before it on this terminal; {@link #GENESIS_HASH} for the
 *     first
 * @param occurredAt by the till's clock
 * @param businessDate the outlet's local date, fixed when the shift was opened
 * @param cashier who did it
 * @param fact what happened
 */
public record Event(
        UUID id,
        UUID cooperative,
        UUID terminal,
        long sequence,
        String previousHash,
        Instant occurredAt,
        LocalDate businessDate,
        UUID cashier,
        TillEvent fact) {

    /** What the first event of a terminal names as the hash before it. */
    public static final String GENESIS_HASH = "0".repeat(64);

    public Event {
        if (sequence < 1) {
            throw new IllegalArgumentException("Events are numbered from 1, not " + sequence);
        }
    }
}
