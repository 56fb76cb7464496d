package id.gerai.terminal.catalog;

import id.gerai.ledger.feed.OutletSettings;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.util.function.BooleanSupplier;

/**
 * How much of what is left of a limit this till may give away: all of it while it hears the server,
 * its part among the tills without (docs/sync.md, limits without a signal).
 */
public final class Slice {
    private final Catalog catalog;
    private final BooleanSupplier inTouch;

    /**
     * @param inTouch true while the server answered within the last minute
     */
    public Slice(Catalog catalog, BooleanSupplier inTouch) {
        this.catalog = catalog;
        this.inTouch = inTouch;
    }

    /** True where this till may give away its part only. */
    public boolean isPart() {
        return tills() > 1 && !inTouch.getAsBoolean();
    }

    /** Of a member's credit room as last heard; rounded down to a rupiah. */
    public Rupiah of(Rupiah left) {
        return isPart() && left.isPositive() ? Rupiah.of(left.amount() / tills()) : left;
    }

    /** Of a controlled product as last heard; rounded up to a unit, and never more than is left. */
    public Quantity of(Quantity left) {
        if (!isPart() || !left.isPositive()) {
            return left;
        }
        long part = tills() * Quantity.UNIT_THOUSANDTHS;
        Quantity units = Quantity.ofUnits((left.thousandths() + part - 1) / part);
        return units.compareTo(left) > 0 ? left : units;
    }

    private int tills() {
        return catalog.outlet().map(it -> it.settings()).orElse(OutletSettings.NONE).tills();
    }
}
