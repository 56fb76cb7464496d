package id.gerai.ledger.sale;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.quantity.Quantity;

import java.util.Optional;
import java.util.UUID;

/**
 * One line of a sale or return, with all that was true when it was rung up.
 *
 * @param product what was sold
 * @param name as printed
 * @param unit as printed: the base unit, or the name of a package
 * @param quantity of that unit; above zero, for returns too
 * @param unitPrice charged for one unit
 * @param generalPrice what one unit costs a non-member, so that the saving can be shown exactly
 * @param amount what the line costs after discounts, whole rupiah
 * @param consignment set where the goods are a member's own
 * @param detail how it came to its quantity and price
 */
public record SaleLine(
        UUID product,
        String name,
        String unit,
        Quantity quantity,
        Rupiah unitPrice,
        Rupiah generalPrice,
        Rupiah amount,
        Optional<ConsignmentTerms> consignment,
        LineDetail detail) {
    /**
     * @throws IllegalArgumentException if there is nothing of it, or it costs less than nothing
     */
    public SaleLine {
        if (!quantity.isPositive() || !detail.baseQuantity().isPositive()) {
            throw new IllegalArgumentException("A line needs a quantity above zero: " + name);
        }
        boolean negative =
                unitPrice.isNegative()
                        || amount.isNegative()
                        || detail.discount().isNegative()
                        || detail.ticketDiscount().isNegative();
        if (negative) {
            throw new IllegalArgumentException("A line cannot cost less than nothing: " + name);
        }
    }

    /** Counted, in the base unit, at the general price, with nothing taken off. */
    public SaleLine(
            UUID product,
            String name,
            String unit,
            Quantity quantity,
            Rupiah unitPrice,
            Rupiah generalPrice,
            Rupiah amount,
            Optional<ConsignmentTerms> consignment) {
        this(
                product,
                name,
                unit,
                quantity,
                unitPrice,
                generalPrice,
                amount,
                consignment,
                LineDetail.plain(quantity, PriceBasis.GENERAL));
    }

    /** How much it is in the product's base unit. */
    public Quantity baseQuantity() {
        return detail.baseQuantity();
    }

    /** What it came to before anything was taken off. */
    public Rupiah gross() {
        return amount.plus(detail.discounts());
    }

    /** What the buyer saved by the price level, against the general price; zero or more. */
    public Rupiah saving() {
        return quantity.at(generalPrice).minus(gross()).max(Rupiah.ZERO);
    }
}
