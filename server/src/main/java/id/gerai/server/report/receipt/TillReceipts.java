package id.gerai.server.report.receipt;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.receipt.ReceiptStore.Told;
import id.gerai.server.report.receipt.TillReceipt.Goods;
import id.gerai.server.report.receipt.TillReceipt.Item;
import id.gerai.server.report.receipt.TillReceipt.Payment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts, from the events that tills sent. */
@Singleton
public class TillReceipts {
    private static final String BASE = "/api/receipts/";

    private final ReceiptStore store;

    TillReceipts(ReceiptStore store) {
        this.store = store;
    }

    /** The address of the receipt of a till's event; empty where none was printed. */
    @Transactional
    public Optional<String> addressOf(UUID cooperative, UUID event) {
        return find(cooperative, event).map(it -> address(it.id()));
    }

    static String address(UUID event) {
        return BASE + event;
    }

    /** The receipt of an event; empty where there is no such event or none was printed. */
    @Transactional
    Optional<TillReceipt> find(UUID cooperative, UUID event) {
        return store.find(cooperative, event).flatMap(it -> receipt(cooperative, it));
    }

    private Optional<TillReceipt> receipt(UUID cooperative, Told told) {
        return switch (told.event().fact()) {
            case SaleCompleted it ->
                    Optional.of(
                            ofTicket(
                                    cooperative,
                                    told,
                                    it.receiptNumber(),
                                    it.ticket(),
                                    Optional.empty()));
            case SaleReturned it ->
                    Optional.of(
                            ofTicket(
                                    cooperative,
                                    told,
                                    it.receiptNumber(),
                                    it.ticket(),
                                    it.originalSale()));
            case SharePaid it ->
                    Optional.of(
                            inCash(
                                    told,
                                    it.receiptNumber(),
                                    store.memberNo(cooperative, it.member()),
                                    Texts.get("receipt.share." + it.kind()),
                                    it.amount()));
            case CreditPaid it ->
                    Optional.of(
                            inCash(
                                    told,
                                    it.receiptNumber(),
                                    store.memberNo(cooperative, it.member()),
                                    Texts.get("receipt.credit_paid"),
                                    it.amount()));
            case ConsignorPaid it ->
                    Optional.of(
                            inCash(
                                    told,
                                    it.receiptNumber(),
                                    store.memberNo(cooperative, it.member()),
                                    Texts.get("receipt.consignor_paid"),
                                    it.amount()));
            case CashMoved it ->
                    Optional.of(
                            inCash(
                                    told,
                                    it.receiptNumber(),
                                    Optional.empty(),
                                    Texts.get(
                                            it.purpose().isIn()
                                                    ? "receipt.cash_in"
                                                    : "receipt.cash_out"),
                                    it.amount()));
            default -> Optional.empty();
        };
    }

    private TillReceipt ofTicket(
            UUID cooperative, Told told, String number, Ticket ticket, Optional<UUID> original) {
        List<Item> items = new ArrayList<>();
        ticket.lines().forEach(it -> items.add(item(it)));
        ticket.deposits().forEach(it -> items.add(item(it)));
        return receipt(
                told,
                number,
                ticket.member().flatMap(it -> store.memberNo(cooperative, it)),
                items,
                ticket.rounding(),
                ticket.tenders().stream()
                        .map(it -> new Payment(it.type().name(), it.amount(), it.reference()))
                        .toList(),
                original);
    }

    private static Item item(SaleLine line) {
        return new Item(
                line.name(),
                Optional.of(
                        new Goods(
                                line.quantity(),
                                line.unit(),
                                line.unitPrice(),
                                line.generalPrice(),
                                line.detail().discounts())),
                line.amount());
    }

    private static Item item(ShareDeposit deposit) {
        return Item.of(Texts.get("receipt.share." + deposit.kind()), deposit.amount());
    }

    private static TillReceipt inCash(
            Told told, String number, Optional<String> memberNo, String name, Rupiah amount) {
        return receipt(
                told,
                number,
                memberNo,
                List.of(Item.of(name, amount)),
                Rupiah.ZERO,
                List.of(new Payment(Tender.Cash.TYPE.name(), amount, "")),
                Optional.empty());
    }

    private static TillReceipt receipt(
            Told told,
            String number,
            Optional<String> memberNo,
            List<Item> items,
            Rupiah rounding,
            List<Payment> payments,
            Optional<UUID> original) {
        Event event = told.event();
        return new TillReceipt(
                event.id(),
                EventForm.typeOf(event.fact()),
                number,
                event.businessDate(),
                event.occurredAt(),
                told.desk(),
                memberNo,
                items,
                rounding,
                payments,
                original);
    }
}
