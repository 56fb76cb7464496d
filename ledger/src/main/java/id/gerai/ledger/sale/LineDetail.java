package id.gerai.ledger.sale;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.quantity.Quantity;

/**
 * How a line came to its quantity and price.
 *
 * @param baseQuantity in the product's base unit, which stock and limits count
 * @param basis why it costs what it costs
 * @param measure how the quantity became known
 * @param discount taken off this line; zero or more
 * @param ticketDiscount its part of what was taken off the ticket; zero or more
 * @param registerReference given by an external register; may be empty
 */
public record LineDetail(
        Quantity baseQuantity,
        PriceBasis basis,
        Measure measure,
        Rupiah discount,
        Rupiah ticketDiscount,
        String registerReference) {
    /** Counted, in the base unit, and nothing taken off. */
    public static LineDetail plain(Quantity quantity, PriceBasis basis) {
        return new LineDetail(quantity, basis, Measure.COUNTED, Rupiah.ZERO, Rupiah.ZERO, "");
    }

    /** All that was taken off. */
    public Rupiah discounts() {
        return discount.plus(ticketDiscount);
    }
}
