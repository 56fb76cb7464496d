package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.sale.SaleLine;

import java.util.UUID;

/** What the books know, and an event does not, when it is posted. */
public interface PostingBasis {

    /**
     * What goods cost and where their stock stands.
     *
     * @param stockAccount one of the 114x accounts
     * @param cost whole rupiah, zero or more
     */
    record Cost(AccountCode stockAccount, Rupiah cost) {}

    /** The cost of a line of the cooperative's own goods. */
    Cost costOf(SaleLine line);

    /** True where a price contains value added tax that the cooperative owes. */
    boolean isTaxed(SaleLine line);

    /** True for anybody on the member register, so that a balance may be kept for them. */
    boolean isRegistered(UUID member);
}
