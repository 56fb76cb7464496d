package id.gerai.terminal.sale;

import id.gerai.ledger.sale.Basket;

/** Whether a price can be changed as typed. */
public sealed interface Adjustment {
    /** It can, once somebody approves: so the counter would be. */
    record Possible(Basket basket) implements Adjustment {}

    /** A rule says no, whoever asks. */
    record Refused(AdjustmentRefusal reason) implements Adjustment {}
}
