package id.gerai.terminal.archive;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.terminal.text.Texts;

import java.util.Optional;
import java.util.UUID;

/**
 * A numbered receipt or slip of this till.
 *
 * @param number as printed
 * @param kind what it is for, in words
 * @param figure what it comes to, with its unit
 * @param member whose it is
 */
public record PastReceipt(
        Event event, String number, String kind, String figure, Optional<UUID> member) {

    /** Of an event; empty where it has no receipt. */
    static Optional<PastReceipt> of(Event event) {
        return Optional.ofNullable(
                switch (event.fact()) {
                    case SaleCompleted it ->
                            new PastReceipt(
                                    event,
                                    it.receiptNumber(),
                                    Texts.of("paper.sale"),
                                    it.ticket().payable().toString(),
                                    it.ticket().member());
                    case SaleReturned it ->
                            new PastReceipt(
                                    event,
                                    it.receiptNumber(),
                                    Texts.of("paper.return"),
                                    it.ticket().payable().toString(),
                                    it.ticket().member());
                    case SharePaid it ->
                            new PastReceipt(
                                    event,
                                    it.receiptNumber(),
                                    it.kind().title(),
                                    it.amount().toString(),
                                    Optional.of(it.member()));
                    case CreditPaid it ->
                            new PastReceipt(
                                    event,
                                    it.receiptNumber(),
                                    Texts.of("credit.title"),
                                    it.amount().toString(),
                                    Optional.of(it.member()));
                    case ConsignmentReceived it ->
                            new PastReceipt(
                                    event,
                                    it.receiptNumber(),
                                    Texts.of("consignment.title"),
                                    it.quantity().toString(),
                                    Optional.of(it.member()));
                    case ConsignorPaid it ->
                            new PastReceipt(
                                    event,
                                    it.receiptNumber(),
                                    Texts.of("consignor.title"),
                                    it.amount().toString(),
                                    Optional.of(it.member()));
                    case CashMoved it ->
                            new PastReceipt(
                                    event,
                                    it.receiptNumber(),
                                    Texts.of("cash-purpose." + it.purpose()),
                                    it.amount().toString(),
                                    Optional.empty());
                    default -> null;
                });
    }
}
