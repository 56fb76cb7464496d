package id.gerai.ledger.event;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;

import java.util.List;
import java.util.Optional;
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
     * @param reportNumber of its Z report, from 1, without gaps per terminal; 0 from a till of
     *     version 1
     * @param counts by note and coin, summing to what was counted; empty where only the sum was
     *     typed
     */
    record ShiftClosed(
            UUID shift, Rupiah counted, Rupiah expected, long reportNumber, List<CashCount> counts)
            implements TillEvent {
        public ShiftClosed {
            counts = List.copyOf(counts);
            Rupiah sum = Rupiah.sum(counts.stream().map(CashCount::amount).toList());
            if (!counts.isEmpty() && !sum.equals(counted)) {
                throw new IllegalArgumentException(
                        "Notes and coins come to %s, but %s was counted".formatted(sum, counted));
            }
        }

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
     * @param originalSale the event id of the sale; empty where there was no receipt
     * @param originalLines for each line of the ticket the number of the line it takes back, from
     *     1; empty where there was no receipt, or all lines came back in their order
     */
    record SaleReturned(
            UUID shift,
            String receiptNumber,
            Optional<UUID> originalSale,
            List<Integer> originalLines,
            Ticket ticket)
            implements TillEvent {
        public SaleReturned {
            originalLines = List.copyOf(originalLines);
            if (!originalLines.isEmpty() && originalLines.size() != ticket.lines().size()) {
                throw new IllegalArgumentException("Each returned line names the line it was");
            }
        }

        /** The number that a line of the ticket had on the sale, from 1. */
        public int originalLine(int index) {
            return originalLines.isEmpty() ? index + 1 : originalLines.get(index);
        }
    }

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

    /** A member paid off what they owed, in cash. */
    record CreditPaid(UUID shift, String receiptNumber, UUID member, Rupiah amount)
            implements TillEvent {}

    /**
     * Somebody asked to become a member. The membership begins once the entry share is paid.
     *
     * @param member the id they will keep
     * @param number for their first receipt; the office gives the lasting one
     * @param phone digits; may be empty
     * @param address may be empty
     */
    record MemberRegistered(UUID member, String number, String name, String phone, String address)
            implements TillEvent {}

    /**
     * Cash was put into the drawer or taken out.
     *
     * @param amount above zero
     * @param approval whose word it was on, with the reason
     */
    record CashMoved(
            UUID shift, String receiptNumber, CashPurpose purpose, Rupiah amount, Approval approval)
            implements TillEvent {}

    /**
     * The drawer was opened without a sale, by the till or with the key.
     *
     * @param approval whose word it was on, with the reason
     */
    record DrawerOpened(UUID shift, Approval approval) implements TillEvent {}

    /**
     * A line was taken off the counter before it was paid.
     *
     * @param quantity of the unit it was rung up in
     * @param amount what it came to
     */
    record LineVoided(
            UUID shift,
            UUID product,
            String name,
            Quantity quantity,
            Rupiah amount,
            Approval approval)
            implements TillEvent {}

    /**
     * A whole ticket was given up before it was paid.
     *
     * @param lines how many
     * @param amount what it came to
     */
    record TicketVoided(UUID shift, int lines, Rupiah amount, Approval approval)
            implements TillEvent {}

    /**
     * A receipt was printed once more because somebody asked for it.
     *
     * @param copy from 1
     */
    record ReceiptCopied(UUID shift, String receiptNumber, int copy) implements TillEvent {}

    /**
     * Something a newer till reports and this version does not know. Kept whole and shown to the
     * manager; never refused.
     */
    record Unknown(String type, long version) implements TillEvent {}
}
