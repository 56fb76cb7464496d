package id.gerai.ledger.access;

import java.util.UUID;

/**
 * Somebody took responsibility for something out of the ordinary.
 *
 * @param permission that it takes
 * @param by who had it: the cashier, or a supervisor who typed their PIN
 * @param reason in a few words
 */
public record Approval(Permission permission, UUID by, String reason) {
    private static final int REASON_MAX = 200;

    /**
     * @throws IllegalArgumentException if no reason is given, or a story
     */
    public Approval {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("A reason has 1 to 200 characters");
        }
    }
}
