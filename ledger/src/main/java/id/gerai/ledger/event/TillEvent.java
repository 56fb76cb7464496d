package id.gerai.ledger.event;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;

import java.util.UUID;

/** What physically happened at a till. The server records it whatever its own rules say. */
public sealed interface TillEvent {

    /** A cashier took over a drawer with cash to change with, brought from the main cash. */
    record ShiftOpened(UUID shift, Rupiah openingFloat) implements TillEvent {}

    /**
     * The drawer was counted and handed in.
     *
     * @param counted what was in it
     * @param expected what the till says should have been
     */
    record ShiftClosed(UUID shift, Rupiah counted, Rupiah expected) implements TillEvent {
        /** Above zero: too much in the drawer; below: too little. */
        public Rupiah difference() {
            return counted.minus(expected);
        }
    }

    /**
     * Goods changed hands and were paid. The sale's id is the id of its event.
     *
     * @param receiptNumber printed on the receipt: terminal code, then a number without gaps
     */
    record SaleCompleted(UUID shift, String receiptNumber, Ticket ticket) implements TillEvent {}

    /**
     * Goods came back and were refunded, at the price then paid.
     *
     * @param originalSale the event id of the sale
     */
    record SaleReturned(UUID shift, String receiptNumber, UUID originalSale, Ticket ticket)
            implements TillEvent {}

    /** A member paid simpanan in cash. */
    record SharePaid(UUID shift, String receiptNumber, UUID member, ShareKind kind, Rupiah amount)
            implements TillEvent {}

    /** A member handed in goods to be sold for their own account. */
    record ConsignmentReceived(
            UUID shift,
            String receiptNumber,
            UUID member,
            UUID product,
            Quantity quantity,
            Percent commission)
            implements TillEvent {}

    /** A member was paid in cash for goods sold. */
    record ConsignorPaid(UUID shift, String receiptNumber, UUID member, Rupiah amount)
            implements TillEvent {}

    /**
     * Something a newer till reports and this version does not know. Kept whole and shown to the
     * manager; never refused.
     */
    record Unknown(String type, long version) implements TillEvent {}
}
