package id.gerai.terminal.consignment;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.sale.Ticket;

import java.util.List;
import java.util.UUID;

/**
 * What one till knows of a consignor. The books are the server's; this helps the cashier to see
 * that a sum is about right.
 *
 * @param owed for goods sold here, the commission taken off, returns taken back
 * @param paid to them here
 */
public record ConsignorAccount(Rupiah owed, Rupiah paid) {

    static ConsignorAccount of(UUID consignor, List<Event> events) {
        Rupiah owed = Rupiah.ZERO;
        Rupiah paid = Rupiah.ZERO;
        for (Event event : events) {
            switch (event.fact()) {
                case SaleCompleted sale -> owed = owed.plus(owedFor(consignor, sale.ticket()));
                case SaleReturned back -> owed = owed.minus(owedFor(consignor, back.ticket()));
                case ConsignorPaid it when it.member().equals(consignor) ->
                        paid = paid.plus(it.amount());
                default -> {
                    // Names the member as a buyer, or moves no money.
                }
            }
        }
        return new ConsignorAccount(owed, paid);
    }

    /** What is left to pay of this till's own sales; below zero where more was paid than sold. */
    public Rupiah left() {
        return owed.minus(paid);
    }

    private static Rupiah owedFor(UUID consignor, Ticket ticket) {
        return Rupiah.sum(
                ticket.lines().stream()
                        .filter(
                                line ->
                                        line.consignment()
                                                .filter(it -> it.consignor().equals(consignor))
                                                .isPresent())
                        .map(line -> line.consignment().orElseThrow().owedFor(line.amount()))
                        .toList());
    }
}
