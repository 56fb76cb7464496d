package id.gerai.terminal.payment;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.CashRounding;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.sale.SaleViewModel;
import id.gerai.terminal.shift.ShiftDesk;

import java.util.List;
import java.util.Optional;

/** Turns the counter into a paid sale in the journal. */
public final class PaymentViewModel {
    /** How many amounts a cashier is offered. */
    static final int QUICK_AMOUNTS = 5;

    private final SaleViewModel sale;
    private final Journal journal;
    private final Catalog catalog;
    private final ShiftDesk desk;
    private final Receipts receipts;
    private Optional<SaleCompleted> lastPaid = Optional.empty();

    public PaymentViewModel(
            SaleViewModel sale,
            Journal journal,
            Catalog catalog,
            ShiftDesk desk,
            Receipts receipts) {
        this.sale = sale;
        this.journal = journal;
        this.catalog = catalog;
        this.desk = desk;
        this.receipts = receipts;
    }

    /** What is to pay without coins. */
    public Rupiah total() {
        return sale.basket().total();
    }

    /** What is to pay in coins and notes. */
    public Rupiah payableInCash() {
        return sale.basket().payableInCash(rounding());
    }

    /** What a buyer is likely to hand over: the exact amount first. */
    public List<Rupiah> quickAmounts() {
        return QuickAmounts.of(payableInCash(), QUICK_AMOUNTS);
    }

    /** What to give back for so much; below zero where it is too little. */
    public Rupiah changeFor(Rupiah handed) {
        return handed.minus(payableInCash());
    }

    public boolean creditPossible() {
        return sale.member().isPresent();
    }

    /** The sale paid last, for the screen that follows. */
    public Optional<SaleCompleted> lastPaid() {
        return lastPaid;
    }

    /** Why nothing can be paid now. */
    public Optional<PaymentRefusal> refusal() {
        if (desk.shift().isEmpty()) {
            return Optional.of(PaymentRefusal.NO_OPEN_SHIFT);
        }
        return sale.basket().isEmpty()
                ? Optional.of(PaymentRefusal.NOTHING_ON_THE_COUNTER)
                : Optional.empty();
    }

    /** Takes cash: so much was handed over. */
    public Recording<PaymentRefusal> payCash(Rupiah handed) {
        Optional<PaymentRefusal> refusal =
                refusal()
                        .or(
                                () ->
                                        changeFor(handed).isNegative()
                                                ? Optional.of(PaymentRefusal.TOO_LITTLE_CASH)
                                                : Optional.empty());
        return refusal.<Recording<PaymentRefusal>>map(Recording.Refused::new)
                .orElseGet(() -> record(sale.basket().paidInCash(handed, rounding())));
    }

    /** Takes a QR payment that the cashier has seen arrive. */
    public Recording<PaymentRefusal> payQris(String reference) {
        return cashlessRefusal()
                .<Recording<PaymentRefusal>>map(Recording.Refused::new)
                .orElseGet(() -> record(paidBy(new Tender.Qris(total(), reference.strip()))));
    }

    /** Puts it on the member's account. */
    public Recording<PaymentRefusal> payOnCredit() {
        Optional<PaymentRefusal> refusal =
                cashlessRefusal()
                        .or(
                                () ->
                                        creditPossible()
                                                ? Optional.empty()
                                                : Optional.of(PaymentRefusal.CREDIT_NEEDS_MEMBER));
        return refusal.<Recording<PaymentRefusal>>map(Recording.Refused::new)
                .orElseGet(() -> record(paidBy(new Tender.MemberCredit(total()))));
    }

    private Optional<PaymentRefusal> cashlessRefusal() {
        return refusal()
                .or(
                        () ->
                                total().isZero()
                                        ? Optional.of(PaymentRefusal.CASH_NOTHING_TO_PAY)
                                        : Optional.empty());
    }

    private Ticket paidBy(Tender tender) {
        Basket basket = sale.basket();
        return basket.paidBy(tender);
    }

    private Recording<PaymentRefusal> record(Ticket ticket) {
        Moment moment = desk.moment().orElseThrow();
        OpenShift shift = desk.shift().orElseThrow();
        try {
            Event event =
                    journal.recordNumbered(
                            moment,
                            number -> new SaleCompleted(shift.id(), number, ticket),
                            receipts.text());
            lastPaid = Optional.of((SaleCompleted) event.fact());
            sale.startNext();
            return new Recording.Recorded<>(event);
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }

    private CashRounding rounding() {
        return catalog.outlet()
                .map(outlet -> CashRounding.down(outlet.cashRoundingStep()))
                .orElse(CashRounding.NONE);
    }
}
