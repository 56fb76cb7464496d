package id.gerai.server.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something for the manager, with what is known of where it came from.
 *
 * @param event that broke the rule
 * @param reason an {@link AttentionReason} by name
 * @param detail what it is about
 * @param terminal code of the till
 * @param cashier name; empty where nobody knows it
 * @param receipt number on the receipt; empty where the event had none
 * @param occurredAt by the till's clock
 * @param settled how it was settled; empty while it is open
 */
record ListedItem(
        UUID id,
        UUID event,
        String reason,
        String detail,
        String terminal,
        Optional<String> cashier,
        Optional<String> receipt,
        Instant occurredAt,
        LocalDate businessDate,
        Instant raisedAt,
        Optional<Settlement> settled) {

    /** What is odd. */
    String sentence() {
        return AttentionReason.valueOf(reason).sentence(detail);
    }

    /** What could be done about it. */
    String proposal() {
        return AttentionReason.valueOf(reason).proposal();
    }
}
