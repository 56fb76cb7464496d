package id.gerai.server.shu;

import id.gerai.ledger.shu.NothingToShare;
import id.gerai.ledger.shu.PolicyRefusal;
import id.gerai.ledger.shu.SurplusAllocation;

import java.util.List;
import java.util.UUID;

/** What became of a request to calculate a year's surplus. */
public sealed interface RunOutcome {

    /** Calculated and kept. */
    record Calculated(int fiscalYear, UUID run, SurplusAllocation allocation, String merkleRoot)
            implements RunOutcome {}

    /** The year brought no surplus; nothing is kept. */
    record Loss(int fiscalYear, NothingToShare result) implements RunOutcome {}

    /** The policy cannot be used for this year's surplus. */
    record PolicyRefused(List<PolicyRefusal.Found> refusals) implements RunOutcome {}

    /** A rule said no. */
    record Refused(int fiscalYear, RunRefusal refusal) implements RunOutcome {}
}
