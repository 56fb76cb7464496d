package id.gerai.terminal.sale;

import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;

import java.util.Optional;

/** What lies on the scale. */
@FunctionalInterface
public interface Weighing {
    /** Where there is no scale. */
    Weighing NONE = _ -> Optional.empty();

    /**
     * The weight in the product's base unit, once it is steady; empty where there is no scale, or
     * it is not at rest, or does not measure this. Called on the UI thread: answers at once.
     */
    Optional<Quantity> read(Product product);
}
