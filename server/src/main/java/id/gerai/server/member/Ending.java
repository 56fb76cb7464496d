package id.gerai.server.member;

import id.gerai.ledger.member.MovementKind;

import java.time.LocalDate;

/**
 * How a membership ends.
 *
 * @param kind LEFT, EXPELLED or DECEASED
 * @param decision where it was decided on paper; empty for none
 */
public record Ending(MovementKind kind, LocalDate on, String reason, String decision) {}
