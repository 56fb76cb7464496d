package id.gerai.terminal.sync;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.util.List;

/**
 * A sale as the server has it, from whatever till.
 *
 * @param sale as recorded
 * @param returned what came back of it so far
 */
public record ReceiptFound(Event sale, List<Returned> returned) {
    public ReceiptFound {
        returned = List.copyOf(returned);
    }

    /**
     * What came back of one line.
     *
     * @param line of the sale, from 1
     * @param quantity of the unit it was sold in
     * @param amount that was refunded for it
     */
    public record Returned(int line, Quantity quantity, Rupiah amount) {}
}
