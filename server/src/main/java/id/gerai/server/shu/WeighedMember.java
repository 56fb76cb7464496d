package id.gerai.server.shu;

import id.gerai.ledger.shu.MemberWeights;

import java.util.UUID;

/** A member of the register with what they bring to the sharing of a year's surplus. */
record WeighedMember(UUID id, MemberWeights weights) {}
