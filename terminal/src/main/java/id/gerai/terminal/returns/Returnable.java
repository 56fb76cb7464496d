package id.gerai.terminal.returns;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sale of which something can still come back.
 *
 * @param sale its event, of this till or another
 * @param lines all of them, in their order
 */
public record Returnable(Event sale, List<Line> lines) {
    public Returnable {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the sale.
     *
     * @param number on the sale, from 1
     * @param line as sold
     * @param returned what came back so far
     * @param refunded what was given back for that
     */
    public record Line(int number, SaleLine line, Quantity returned, Rupiah refunded) {
        /** What can still come back. */
        public Quantity left() {
            Quantity left = line.quantity().minus(returned);
            return left.isPositive() ? left : Quantity.ZERO;
        }
    }

    public String receiptNumber() {
        return ((SaleCompleted) sale.fact()).receiptNumber();
    }

    /** The sale as it was paid. */
    public Ticket ticket() {
        return ((SaleCompleted) sale.fact()).ticket();
    }

    /** Everything that can still come back, by the number of its line. */
    public Map<Integer, Quantity> everything() {
        Map<Integer, Quantity> all = new TreeMap<>();
        lines.stream()
                .filter(line -> line.left().isPositive())
                .forEach(line -> all.put(line.number(), line.left()));
        return all;
    }
}
