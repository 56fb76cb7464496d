package id.gerai.ledger.product;

import java.util.List;
import java.util.Optional;

/** What must be watched when a product of a programme is sold. */
public record SaleControl(List<PurchaseLimit> limits, Optional<ExternalRegister> register) {
    public static final SaleControl NONE = new SaleControl(List.of(), Optional.empty());

    public SaleControl {
        limits = List.copyOf(limits);
    }
}
