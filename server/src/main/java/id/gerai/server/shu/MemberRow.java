package id.gerai.server.shu;

import id.gerai.ledger.shu.MemberWeights;

/**
 * One line of the list of members.
 *
 * @param name as written, for the output only
 * @param weights with the member's number
 */
record MemberRow(String name, MemberWeights weights) {}
