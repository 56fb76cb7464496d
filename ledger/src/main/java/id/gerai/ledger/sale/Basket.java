package id.gerai.ledger.sale;

import id.gerai.ledger.money.CashRounding;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.PriceLevel;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is on the counter before it is paid: products with quantities, and perhaps a member whose
 * price applies to every line, those already rung up included. Immutable; each act gives a new one.
 *
 * @param member the buyer, where known
 * @param items in the order they were rung up
 */
public record Basket(Optional<UUID> member, List<Item> items) {

    /**
     * A product on the counter.
     *
     * @param quantity above zero
     */
    public record Item(Product product, Quantity quantity) {}

    public static final Basket EMPTY = new Basket(Optional.empty(), List.of());

    public Basket {
        items = List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * With so much more of a product. More of the product rung up last, if it is sold by the piece,
     * adds to its line; anything else starts a new one.
     */
    public Basket with(Product product, Quantity quantity) {
        List<Item> next = new ArrayList<>(items);
        boolean sameAgain =
                !items.isEmpty()
                        && !product.weighed()
                        && items.getLast().product().id().equals(product.id());
        if (sameAgain) {
            next.set(next.size() - 1, new Item(product, items.getLast().quantity().plus(quantity)));
        } else {
            next.add(new Item(product, quantity));
        }
        return new Basket(member, next);
    }

    /** With another quantity on the line of the given index. */
    public Basket withQuantity(int index, Quantity quantity) {
        List<Item> next = new ArrayList<>(items);
        next.set(index, new Item(items.get(index).product(), quantity));
        return new Basket(member, next);
    }

    /** Without the line of the given index. */
    public Basket without(int index) {
        List<Item> next = new ArrayList<>(items);
        next.remove(index);
        return new Basket(member, next);
    }

    /** For the given member, at the member price. */
    public Basket forMember(UUID buyer) {
        return new Basket(Optional.of(buyer), items);
    }

    /** For nobody in particular, at the general price. */
    public Basket forAnybody() {
        return new Basket(Optional.empty(), items);
    }

    public PriceLevel priceLevel() {
        return member.isPresent() ? PriceLevel.MEMBER : PriceLevel.GENERAL;
    }

    public List<SaleLine> lines() {
        return items.stream()
                .map(item -> SaleLine.of(item.product(), item.quantity(), priceLevel()))
                .toList();
    }

    public Rupiah total() {
        return Rupiah.sum(lines().stream().map(SaleLine::amount).toList());
    }

    /** The total rounded as coins and notes allow. */
    public Rupiah payableInCash(CashRounding rounding) {
        return total().plus(rounding.adjustmentOf(total()));
    }

    /**
     * The ticket of this basket, paid in cash.
     *
     * @throws IllegalArgumentException if less was handed over than is to pay
     */
    public Ticket paidInCash(Rupiah handed, CashRounding rounding) {
        Rupiah adjustment = rounding.adjustmentOf(total());
        Rupiah payable = total().plus(adjustment);
        List<Tender> tenders =
                payable.isZero() ? List.of() : List.of(new Tender.Cash(payable, handed));
        return new Ticket(member, lines(), adjustment, tenders);
    }

    /** The ticket of this basket, paid without coins and so without rounding. */
    public Ticket paidBy(Tender tender) {
        return new Ticket(member, lines(), Rupiah.ZERO, List.of(tender));
    }
}
