package id.gerai.ledger.event;

import id.gerai.ledger.money.Rupiah;

/**
 * How many of a note or coin were in a drawer.
 *
 * @param denomination what one is worth
 * @param pieces zero or more
 */
public record CashCount(Rupiah denomination, long pieces) {
    /**
     * @throws IllegalArgumentException if it is no note or coin, or fewer than none
     */
    public CashCount {
        if (!denomination.isPositive() || pieces < 0) {
            throw new IllegalArgumentException(
                    "%d pieces of %s is no count".formatted(pieces, denomination));
        }
    }

    public Rupiah amount() {
        return denomination.times(pieces);
    }
}
