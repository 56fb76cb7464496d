package id.gerai.server.intake.known;

import id.gerai.ledger.product.PurchaseLimit;

import java.time.LocalDate;

/**
 * A purchase limit as the office set it.
 *
 * @param countedFrom sales of windows before this day are not counted
 */
public record KnownLimit(PurchaseLimit limit, LocalDate countedFrom) {
    /** True where what is bought on a day adds up with what is bought on others or elsewhere. */
    public boolean counts(LocalDate date) {
        return limit.window() != PurchaseLimit.Window.SALE
                && !limit.window().startOf(date).isBefore(countedFrom);
    }
}
