package id.gerai.server.intake.balance;

import java.util.UUID;

/**
 * The last event of a batch that moved something.
 *
 * @param approved true where somebody took responsibility for going beyond what is allowed
 */
record Mover(UUID event, boolean approved) {}
