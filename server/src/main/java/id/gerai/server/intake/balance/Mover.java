package id.gerai.server.intake.balance;

import java.util.Optional;
import java.util.UUID;

/**
 * The last event of a batch that moved something.
 *
 * @param approvedBy who took responsibility for going beyond what is allowed; empty where nobody
 *     did
 */
record Mover(UUID event, Optional<UUID> approvedBy) {
    boolean approved() {
        return approvedBy.isPresent();
    }
}
