package id.gerai.server.report.receipt;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands on a receipt that a till printed. Who bought controlled goods is not told: their NIK
 * stays where it is kept.
 *
 * @param id of the till's event and of its journal
 * @param type of the event, such as {@code sale_completed}
 * @param memberNo whose it is; empty for anybody
 * @param items goods and simpanan; amounts are zero or more, for what is given back too
 * @param rounding of the cash
 * @param payments how it was paid, or paid back; they sum to items and rounding
 * @param original the sale that is taken back, where there was a receipt of it
 */
record TillReceipt(
        UUID id,
        String type,
        String number,
        LocalDate businessDate,
        Instant occurredAt,
        Desk desk,
        Optional<String> memberNo,
        List<Item> items,
        Rupiah rounding,
        List<Payment> payments,
        Optional<UUID> original) {
    TillReceipt {
        items = List.copyOf(items);
        payments = List.copyOf(payments);
    }

    /** Where and by whom. */
    record Desk(String outlet, String terminal, String cashier, ZoneId zone) {}

    /**
     * A line.
     *
     * @param goods how much of goods at what price; empty for what is no goods
     * @param amount after discounts
     */
    record Item(String name, Optional<Goods> goods, Rupiah amount) {
        static Item of(String name, Rupiah amount) {
            return new Item(name, Optional.empty(), amount);
        }
    }

    /**
     * Goods of a line.
     *
     * @param price of one unit
     * @param generalPrice of one unit for anybody
     * @param discount all that was taken off
     */
    record Goods(
            Quantity quantity, String unit, Rupiah price, Rupiah generalPrice, Rupiah discount) {}

    /** A way in which it was paid. */
    record Payment(String type, Rupiah amount, String reference) {}

    /** What was to pay, or to give back. */
    Rupiah total() {
        return Rupiah.sum(items.stream().map(Item::amount).toList()).plus(rounding);
    }
}
