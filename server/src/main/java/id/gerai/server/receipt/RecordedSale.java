package id.gerai.server.receipt;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.util.List;

/**
 * A sale that may be taken back.
 *
 * @param event the line as the till sent it
 * @param returned what came back of it so far
 */
record RecordedSale(String event, List<Returned> returned) {
    RecordedSale {
        returned = List.copyOf(returned);
    }

    /**
     * What came back of a line.
     *
     * @param line of the sale, from 1
     * @param quantity in the unit in which it was sold
     * @param amount refunded for it
     */
    record Returned(int line, Quantity quantity, Rupiah amount) {}
}
