package id.gerai.server.proposal;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.proposal.Proposal.State;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.UUID;

/** Does what was proposed on another's word. */
@Singleton
class Approvals {
    private final ProposalService proposals;
    private final List<ProposedAct> acts;

    Approvals(ProposalService proposals, List<ProposedAct> acts) {
        this.proposals = proposals;
        this.acts = acts;
    }

    /**
     * Does it; the journal has the proposal's id.
     *
     * @throws RefusedException if it is unknown, decided, one's own, or cannot be done any more
     */
    @Transactional
    void approve(OfficeUser by, UUID id) {
        Proposal proposal = proposals.decide(by, id, State.APPROVED, "");
        acts.stream()
                .filter(act -> act.kind() == proposal.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Bug: nobody does " + proposal.kind()))
                .carryOut(by, proposal);
    }
}
