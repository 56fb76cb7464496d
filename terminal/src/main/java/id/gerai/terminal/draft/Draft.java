package id.gerai.terminal.draft;

import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Basket;

import java.util.List;

/**
 * A ticket that is not paid yet, as it is kept.
 *
 * @param basket what is on it, with all that was agreed
 * @param tenders already taken for it
 */
public record Draft(Basket basket, List<Tender> tenders) {
    public static final Draft EMPTY = new Draft(Basket.EMPTY, List.of());

    public Draft {
        tenders = List.copyOf(tenders);
    }
}
