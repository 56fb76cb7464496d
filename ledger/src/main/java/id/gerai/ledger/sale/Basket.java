package id.gerai.ledger.sale;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.CashRounding;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceLevel;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is on the counter before it is paid: products with quantities, what was agreed about them,
 * and perhaps a member whose price applies to every line, those already rung up included.
 * Immutable; each act gives a new one.
 *
 * @param member the buyer, where known
 * @param identity of a buyer who showed a NIK
 * @param items in the order they were rung up
 * @param discount taken off the whole; the goods of consignors bear none of it
 * @param deposits simpanan collected with it
 * @param approvals of what is out of the ordinary in it
 */
public record Basket(
        Optional<UUID> member,
        Optional<BuyerIdentity> identity,
        List<BasketItem> items,
        Rupiah discount,
        List<ShareDeposit> deposits,
        List<Approval> approvals) {
    public static final Basket EMPTY =
            new Basket(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Rupiah.ZERO,
                    List.of(),
                    List.of());

    public Basket {
        items = List.copyOf(items);
        deposits = List.copyOf(deposits);
        approvals = List.copyOf(approvals);
    }

    /** True where nothing is to be paid for. */
    public boolean isEmpty() {
        return items.isEmpty() && deposits.isEmpty();
    }

    /** With so much more of a product in its base unit. */
    public Basket with(Product product, Quantity quantity) {
        return with(BasketItem.of(product, quantity));
    }

    /**
     * With one thing more. More of what was rung up last, if it is sold by the piece, adds to its
     * line; anything else starts a new one.
     */
    public Basket with(BasketItem item) {
        List<BasketItem> next = new ArrayList<>(items);
        if (!items.isEmpty() && items.getLast().growsWith(item)) {
            BasketItem last = next.removeLast();
            next.add(last.withQuantity(last.quantity().plus(item.quantity()), last.measure()));
        } else {
            next.add(item);
        }
        return withItems(next);
    }

    /** With something else on the line of the given index. */
    public Basket with(int index, BasketItem item) {
        List<BasketItem> next = new ArrayList<>(items);
        next.set(index, item);
        return withItems(next);
    }

    /** With another counted quantity on the line of the given index. */
    public Basket withQuantity(int index, Quantity quantity) {
        return with(index, items.get(index).withQuantity(quantity, items.get(index).measure()));
    }

    /** Without the line of the given index. */
    public Basket without(int index) {
        List<BasketItem> next = new ArrayList<>(items);
        next.remove(index);
        return withItems(next);
    }

    /** For the given member, at the member price. */
    public Basket forMember(UUID buyer) {
        return new Basket(Optional.of(buyer), identity, items, discount, deposits, approvals);
    }

    /** For nobody in particular, at the general price. */
    public Basket forAnybody() {
        return new Basket(Optional.empty(), identity, items, discount, deposits, approvals);
    }

    /** For somebody who showed a NIK. */
    public Basket forIdentity(BuyerIdentity shown) {
        return new Basket(member, Optional.of(shown), items, discount, deposits, approvals);
    }

    /** With so much off the whole. */
    public Basket withDiscount(Rupiah off) {
        return new Basket(member, identity, items, off, deposits, approvals);
    }

    /** With simpanan collected beside the goods. */
    public Basket with(ShareDeposit deposit) {
        List<ShareDeposit> next = new ArrayList<>(deposits);
        next.add(deposit);
        return new Basket(member, identity, items, discount, next, approvals);
    }

    /** Without the deposit of the given index. */
    public Basket withoutDeposit(int index) {
        List<ShareDeposit> next = new ArrayList<>(deposits);
        next.remove(index);
        return new Basket(member, identity, items, discount, next, approvals);
    }

    /** With somebody's word for something out of the ordinary. */
    public Basket with(Approval approval) {
        List<Approval> next = new ArrayList<>(approvals);
        next.add(approval);
        return new Basket(member, identity, items, discount, deposits, next);
    }

    public PriceLevel priceLevel() {
        return member.isPresent() ? PriceLevel.MEMBER : PriceLevel.GENERAL;
    }

    /**
     * The lines as they stand at a time.
     *
     * @param at by the outlet's clock, for promotions
     */
    public List<SaleLine> lines(LocalDateTime at) {
        long[] parts = discountParts(at);
        List<SaleLine> lines = new ArrayList<>();
        for (BasketItem item : items) {
            lines.add(item.line(priceLevel(), at, Rupiah.of(parts[lines.size()])));
        }
        return lines;
    }

    /** What the goods come to. */
    public Rupiah total(LocalDateTime at) {
        return Rupiah.sum(lines(at).stream().map(SaleLine::amount).toList());
    }

    /** What is to pay: the goods and the deposits. */
    public Rupiah due(LocalDateTime at) {
        return total(at).plus(Rupiah.sum(deposits.stream().map(ShareDeposit::amount).toList()));
    }

    /** The most that can be taken off the whole: what the cooperative's own goods come to. */
    public Rupiah discountable(LocalDateTime at) {
        long sum = 0;
        for (long weight : discountWeights(at)) {
            sum = Math.addExact(sum, weight);
        }
        return Rupiah.of(sum);
    }

    /** The payment of this basket, nothing paid yet. */
    public Settlement settlement(LocalDateTime at, CashRounding rounding) {
        return new Settlement(due(at), rounding, List.of());
    }

    /**
     * The ticket of this basket, paid.
     *
     * @throws IllegalArgumentException if it is not settled
     */
    public Ticket ticket(LocalDateTime at, Settlement paid) {
        return new Ticket(
                member,
                lines(at),
                paid.adjustment(),
                paid.tenders(),
                deposits,
                identity,
                approvals);
    }

    private Basket withItems(List<BasketItem> next) {
        return new Basket(member, identity, next, discount, deposits, approvals);
    }

    /** Each line's part of the discount on the whole, to the rupiah, by what the line comes to. */
    private long[] discountParts(LocalDateTime at) {
        Rupiah off = discount.min(discountable(at));
        return Apportionment.byLargestRemainder(off.amount(), discountWeights(at)).shares();
    }

    private long[] discountWeights(LocalDateTime at) {
        return items.stream()
                .mapToLong(
                        item ->
                                item.product().consignment().isPresent()
                                        ? 0
                                        : item.gross(priceLevel(), at)
                                                .minus(item.discount())
                                                .amount())
                .toArray();
    }
}
