package id.gerai.server.intake.known;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;

/**
 * What the books know of a member.
 *
 * @param label number and name, for the manager
 * @param creditLimit what they may owe at most
 */
public record KnownMember(String label, MemberStatus status, Rupiah creditLimit) {}
