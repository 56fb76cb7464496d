/**
 * Money that needs a second person: what one proposes is posted once another has approved it, and
 * never before. What can be proposed implements {@link id.gerai.server.proposal.ProposedAct}; start
 * at {@link id.gerai.server.proposal.ProposalService}.
 */
package id.gerai.server.proposal;
