package id.gerai.terminal.sale;

import id.gerai.ledger.quantity.Quantity;

import java.util.Optional;

/** What lies on the scale. */
@FunctionalInterface
public interface Weighing {
    /** Where there is no scale. */
    Weighing NONE = Optional::empty;

    /**
     * The weight in the product's base unit, once it is steady; empty where there is no scale, or
     * it says nothing in time. Called on the UI thread: answers within half a second.
     */
    Optional<Quantity> read();
}
