package id.gerai.server.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line that waits for a manager. Those whose event was recorded since, by another line or under
 * another identity of the till, wait for nobody.
 *
 * @param terminal of the till that sent it
 * @param terminalCode starts that till's receipt numbers
 * @param event its id, as far as it can be read
 * @param sequence its number, as far as it can be read
 * @param bytes how long the line is
 * @param excerpt its beginning; what is no ASCII stands as octal escapes
 */
public record OpenQuarantine(
        UUID id,
        UUID terminal,
        String terminalCode,
        Optional<UUID> event,
        Optional<Long> sequence,
        QuarantineReason reason,
        Instant receivedAt,
        long bytes,
        String excerpt) {
    /** How much of a line is shown. */
    static final int EXCERPT_BYTES = 2_000;
}
