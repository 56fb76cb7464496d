package id.gerai.terminal.sale;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.money.CashRounding;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.shift.ShiftDesk;

import java.util.List;
import java.util.Optional;

/** Takes back everything on a receipt of this till, at the price then paid. */
public final class ReturnViewModel {
    private final Journal journal;
    private final Catalog catalog;
    private final ShiftDesk desk;
    private final Receipts receipts;

    public ReturnViewModel(Journal journal, Catalog catalog, ShiftDesk desk, Receipts receipts) {
        this.journal = journal;
        this.catalog = catalog;
        this.desk = desk;
        this.receipts = receipts;
    }

    /** What would come back for a receipt. */
    public sealed interface Preview {}

    /**
     * A sale that can come back.
     *
     * @param sale its event
     * @param receiptNumber in full
     * @param refund its lines, and how the money goes back
     */
    public record Returnable(Event sale, String receiptNumber, Ticket refund) implements Preview {}

    /** A rule says no. */
    public record NotReturnable(ReturnRefusal reason) implements Preview {}

    /** Looks at a receipt without taking anything back. */
    public Preview preview(String receiptNumber) {
        if (desk.shift().isEmpty()) {
            return new NotReturnable(ReturnRefusal.NO_OPEN_SHIFT);
        }
        Optional<Event> original = journal.findReceipt(receiptNumber);
        if (original.isEmpty()) {
            return new NotReturnable(ReturnRefusal.RECEIPT_NOT_FOUND);
        }
        Event event = original.get();
        if (!(event.fact() instanceof SaleCompleted sale)) {
            return new NotReturnable(ReturnRefusal.NOT_A_SALE);
        }
        return journal.isReturned(event.id())
                ? new NotReturnable(ReturnRefusal.ALREADY_RETURNED)
                : new Returnable(event, sale.receiptNumber(), refundOf(sale.ticket()));
    }

    /**
     * Takes the goods of a receipt back. The refund is cash; what was bought on account is taken
     * off the account, since no cash was ever paid for it.
     */
    public Recording<ReturnRefusal> takeBack(String receiptNumber) {
        return switch (preview(receiptNumber)) {
            case NotReturnable it -> new Recording.Refused<>(it.reason());
            case Returnable it -> record(desk.moment().orElseThrow(), it);
        };
    }

    private Recording<ReturnRefusal> record(Moment moment, Returnable back) {
        OpenShift shift = desk.shift().orElseThrow();
        try {
            return new Recording.Recorded<>(
                    journal.recordNumbered(
                            moment,
                            number ->
                                    new SaleReturned(
                                            shift.id(),
                                            number,
                                            Optional.of(back.sale().id()),
                                            List.of(),
                                            back.refund()),
                            receipts.returnOf(back.receiptNumber())));
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }

    private Ticket refundOf(Ticket sold) {
        boolean onAccount = sold.tenders().stream().anyMatch(Tender.MemberCredit.class::isInstance);
        if (onAccount || sold.tenders().isEmpty()) {
            return sold;
        }
        boolean wasCash = sold.cash().isPositive();
        Rupiah rounding = wasCash ? sold.rounding() : rounding().adjustmentOf(sold.total());
        Rupiah refund = sold.total().plus(rounding);
        return new Ticket(
                sold.member(), sold.lines(), rounding, List.of(Tender.Cash.exactly(refund)));
    }

    private CashRounding rounding() {
        return catalog.outlet()
                .map(outlet -> CashRounding.down(outlet.cashRoundingStep()))
                .orElse(CashRounding.NONE);
    }
}
