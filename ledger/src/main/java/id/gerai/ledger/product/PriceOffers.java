package id.gerai.ledger.product;

import java.util.List;

/** What a product costs beside its list price: by the package, by quantity, for a time. */
public record PriceOffers(
        List<SalesPackage> packages, List<WholesalePrice> wholesale, List<Promotion> promotions) {
    public static final PriceOffers NONE = new PriceOffers(List.of(), List.of(), List.of());

    public PriceOffers {
        packages = List.copyOf(packages);
        wholesale = List.copyOf(wholesale);
        promotions = List.copyOf(promotions);
    }
}
