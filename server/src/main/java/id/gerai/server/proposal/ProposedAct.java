package id.gerai.server.proposal;

import id.gerai.server.access.OfficeUser;

/** Something that is done once a second person has approved it. */
public interface ProposedAct {
    /** What it is called. */
    Proposal.Kind kind();

    /**
     * Does it, within the transaction of the approval.
     *
     * @throws id.gerai.server.problem.RefusedException if it cannot be done any more; the proposal
     *     stays open then
     */
    void carryOut(OfficeUser approver, Proposal proposal);
}
