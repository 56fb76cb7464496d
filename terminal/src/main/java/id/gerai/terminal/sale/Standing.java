package id.gerai.terminal.sale;

import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.sale.ShareDeposit;

import java.util.List;

/** Tells who buys as a member. */
@FunctionalInterface
public interface Standing {
    /**
     * True for a member, or somebody who is one once the deposits of the ticket are paid.
     *
     * @param paying simpanan on the ticket
     */
    boolean isMember(MemberChanged who, List<ShareDeposit> paying);
}
