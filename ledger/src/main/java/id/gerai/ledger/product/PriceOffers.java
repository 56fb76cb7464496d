package id.gerai.ledger.product;

import java.util.List;

/**
 * What a product costs beside its list price: by the package, by quantity, for a time, from a later
 * day on.
 *
 * @param later list prices that are decided and not yet in force
 */
public record PriceOffers(
        List<SalesPackage> packages,
        List<WholesalePrice> wholesale,
        List<Promotion> promotions,
        List<LaterPrice> later) {
    public static final PriceOffers NONE = new PriceOffers(List.of(), List.of(), List.of());

    public PriceOffers {
        packages = List.copyOf(packages);
        wholesale = List.copyOf(wholesale);
        promotions = List.copyOf(promotions);
        later = List.copyOf(later);
    }

    /** With no later price. */
    public PriceOffers(
            List<SalesPackage> packages,
            List<WholesalePrice> wholesale,
            List<Promotion> promotions) {
        this(packages, wholesale, promotions, List.of());
    }
}
