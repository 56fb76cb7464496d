package id.gerai.terminal.consignment;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

/**
 * Goods of a consignor that this till sold and has not paid for.
 *
 * @param name as on the receipt
 * @param unit they were sold in
 * @param quantity sold less what came back; may be below zero where more came back than was sold
 * @param owed for them, the commission taken off
 */
public record ConsignedGoods(String name, String unit, Quantity quantity, Rupiah owed) {

    ConsignedGoods plus(Quantity more, Rupiah moreOwed) {
        return new ConsignedGoods(name, unit, quantity.plus(more), owed.plus(moreOwed));
    }

    /** As it is read: {@code Keripik singkong · 3 bks}. */
    public String text() {
        return "%s · %s %s".formatted(name, quantity, unit);
    }
}
