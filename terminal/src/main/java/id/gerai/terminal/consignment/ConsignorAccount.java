package id.gerai.terminal.consignment;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one till knows of a consignor. The books are the server's; this helps the cashier to see
 * that a sum is about right.
 *
 * @param owed for goods sold here, the commission taken off, returns taken back
 * @param paid to them here
 * @param unpaid what the difference is made of, by product; empty where it cannot be told, because
 *     the last payment was not for whole sales
 */
public record ConsignorAccount(Rupiah owed, Rupiah paid, List<ConsignedGoods> unpaid) {
    public ConsignorAccount {
        unpaid = List.copyOf(unpaid);
    }

    static ConsignorAccount of(UUID consignor, List<Event> events) {
        Tally tally = new Tally(consignor);
        for (Event event : events) {
            switch (event.fact()) {
                case SaleCompleted sale -> tally.add(sale.ticket(), 1);
                case SaleReturned back -> tally.add(back.ticket(), -1);
                case ConsignorPaid it when it.member().equals(consignor) -> tally.pay(it.amount());
                default -> {
                    // Names the member as a buyer, or moves no money.
                }
            }
        }
        return tally.account();
    }

    /** What is left to pay of this till's own sales; below zero where more was paid than sold. */
    public Rupiah left() {
        return owed.minus(paid);
    }

    /** Adds up sales until a payment makes it even, and begins anew. */
    private static final class Tally {
        private final UUID consignor;
        private final Map<String, ConsignedGoods> unpaid = new LinkedHashMap<>();
        private Rupiah owed = Rupiah.ZERO;
        private Rupiah paid = Rupiah.ZERO;

        Tally(UUID consignor) {
            this.consignor = consignor;
        }

        void add(Ticket ticket, int sign) {
            for (SaleLine line : ticket.lines()) {
                line.consignment()
                        .filter(it -> it.consignor().equals(consignor))
                        .ifPresent(it -> add(line, it.owedFor(line.amount()), sign));
            }
        }

        void pay(Rupiah amount) {
            paid = paid.plus(amount);
            if (owed.equals(paid)) {
                unpaid.clear();
            }
        }

        ConsignorAccount account() {
            List<ConsignedGoods> goods =
                    unpaid.values().stream().filter(it -> !it.owed().isZero()).toList();
            Rupiah sum = Rupiah.sum(goods.stream().map(ConsignedGoods::owed).toList());
            boolean told = sum.equals(owed.minus(paid));
            return new ConsignorAccount(owed, paid, told ? goods : List.of());
        }

        private void add(SaleLine line, Rupiah amount, int sign) {
            Rupiah more = amount.times(sign);
            owed = owed.plus(more);
            Quantity quantity = Quantity.ofThousandths(line.quantity().thousandths() * sign);
            unpaid.merge(
                    line.product() + line.unit(),
                    new ConsignedGoods(line.name(), line.unit(), quantity, more),
                    (before, _) -> before.plus(quantity, more));
        }
    }
}
