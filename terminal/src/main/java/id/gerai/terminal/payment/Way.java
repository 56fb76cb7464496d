package id.gerai.terminal.payment;

import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.payment.TenderType;
import id.gerai.terminal.text.Texts;

/**
 * One of the ways to pay that a cashier is offered.
 *
 * @param card the programme's name for a social card; empty for any other way
 */
public record Way(TenderType type, String card) {
    public static final Way CASH = of(Tender.Cash.TYPE);

    /** A way that needs no name. */
    public static Way of(TenderType type) {
        return new Way(type, "");
    }

    public boolean isCash() {
        return type == Tender.Cash.TYPE;
    }

    /** What it is called on its key and on the receipt. */
    public String label() {
        return card.isEmpty() ? Texts.of("tender." + type.name()) : card;
    }
}
