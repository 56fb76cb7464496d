package id.gerai.ledger.sale;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceLevel;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;

import java.util.Optional;
import java.util.UUID;

/**
 * One line of a sale or return, with all that was true when it was rung up.
 *
 * @param product what was sold
 * @param name as printed
 * @param unit as printed
 * @param quantity above zero, for returns too
 * @param unitPrice charged for one unit
 * @param generalPrice what one unit costs a non-member, so that the saving can be shown exactly
 * @param amount what the line costs, whole rupiah
 * @param consignment set where the goods are a member's own
 */
public record SaleLine(
        UUID product,
        String name,
        String unit,
        Quantity quantity,
        Rupiah unitPrice,
        Rupiah generalPrice,
        Rupiah amount,
        Optional<ConsignmentTerms> consignment) {

    public SaleLine {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("A line needs a quantity above zero: " + name);
        }
        if (unitPrice.isNegative() || amount.isNegative()) {
            throw new IllegalArgumentException("A line cannot cost less than nothing: " + name);
        }
    }

    /** A line at the price of a level. */
    public static SaleLine of(Product product, Quantity quantity, PriceLevel level) {
        Rupiah price = product.priceAt(level);
        return new SaleLine(
                product.id(),
                product.name(),
                product.unit(),
                quantity,
                price,
                product.priceAt(PriceLevel.GENERAL),
                quantity.at(price),
                product.consignment());
    }

    /** What the buyer saved against the general price; zero or more. */
    public Rupiah saving() {
        return quantity.at(generalPrice).minus(amount).max(Rupiah.ZERO);
    }
}
