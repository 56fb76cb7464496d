package id.gerai.ledger.sale;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Price;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.product.PriceLevel;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.quantity.Quantity;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A product on the counter.
 *
 * @param pack set where it is sold by the package
 * @param quantity of the base unit, or of packages; above zero
 * @param measure how the quantity became known
 * @param price set by somebody with the permission, for one unit or package
 * @param labelled the price of the whole pack, from its barcode
 * @param discount taken off the line; zero or more
 * @param registerReference of an external register; may be empty
 */
public record BasketItem(
        Product product,
        Optional<SalesPackage> pack,
        Quantity quantity,
        Measure measure,
        Optional<Rupiah> price,
        Optional<Rupiah> labelled,
        Rupiah discount,
        String registerReference) {
    /** So much of a product in its base unit. */
    public static BasketItem of(Product product, Quantity quantity) {
        return new BasketItem(
                product,
                Optional.empty(),
                quantity,
                Measure.COUNTED,
                Optional.empty(),
                Optional.empty(),
                Rupiah.ZERO,
                "");
    }

    /** So many packages of a product. */
    public static BasketItem of(Product product, SalesPackage pack, Quantity quantity) {
        return of(product, quantity).with(Optional.of(pack));
    }

    /** How much it is in the base unit. */
    public Quantity baseQuantity() {
        return pack.map(it -> it.contentOf(quantity)).orElse(quantity);
    }

    /** As printed: the base unit, or the name of the package. */
    public String unit() {
        return pack.map(SalesPackage::name).orElse(product.unit());
    }

    public BasketItem withQuantity(Quantity next, Measure how) {
        return new BasketItem(
                product, pack, next, how, price, Optional.empty(), discount, registerReference);
    }

    /** At a price that somebody with the permission set for one unit or package. */
    public BasketItem withPrice(Rupiah unitPrice) {
        return new BasketItem(
                product,
                pack,
                quantity,
                measure,
                Optional.of(unitPrice),
                Optional.empty(),
                discount,
                registerReference);
    }

    /** A pack whose barcode says what all of it costs. */
    public BasketItem labelledAt(Rupiah whole) {
        return new BasketItem(
                product,
                pack,
                quantity,
                Measure.LABELLED,
                price,
                Optional.of(whole),
                discount,
                registerReference);
    }

    public BasketItem withDiscount(Rupiah off) {
        return new BasketItem(
                product, pack, quantity, measure, price, labelled, off, registerReference);
    }

    public BasketItem withRegisterReference(String reference) {
        return new BasketItem(
                product, pack, quantity, measure, price, labelled, discount, reference);
    }

    /** What it comes to before discounts. */
    public Rupiah gross(PriceLevel level, LocalDateTime at) {
        return labelled.orElseGet(() -> quantity.at(unitPrice(level, at).amount()));
    }

    /** True where more of the same product is simply more of this line. */
    boolean growsWith(BasketItem other) {
        return measure == Measure.COUNTED
                && other.measure == Measure.COUNTED
                && !product.weighed()
                && product.id().equals(other.product.id())
                && pack.map(SalesPackage::name).equals(other.pack.map(SalesPackage::name))
                && price.isEmpty()
                && discount.isZero()
                && registerReference.isEmpty();
    }

    SaleLine line(PriceLevel level, LocalDateTime at, Rupiah ticketDiscount) {
        Price charged = unitPrice(level, at);
        Rupiah net = gross(level, at).minus(discount).minus(ticketDiscount);
        return new SaleLine(
                product.id(),
                product.name(),
                unit(),
                quantity,
                charged.amount(),
                listed(PriceLevel.GENERAL, at).amount(),
                net,
                product.consignment(),
                new LineDetail(
                        baseQuantity(),
                        charged.basis(),
                        measure,
                        discount,
                        ticketDiscount,
                        registerReference));
    }

    private Price unitPrice(PriceLevel level, LocalDateTime at) {
        Price listed = listed(level, at);
        if (labelled.isPresent()) {
            return new Price(listed.amount(), PriceBasis.LABEL);
        }
        return price.map(it -> new Price(it, PriceBasis.OVERRIDE)).orElse(listed);
    }

    private Price listed(PriceLevel level, LocalDateTime at) {
        return pack.map(it -> product.priceOf(it, level))
                .orElseGet(() -> product.priceFor(level, quantity, at));
    }

    private BasketItem with(Optional<SalesPackage> by) {
        return new BasketItem(
                product, by, quantity, measure, price, labelled, discount, registerReference);
    }
}
