package id.gerai.terminal.sale;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.BarcodeLayout;
import id.gerai.ledger.product.PriceLevel;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.BasketItem;
import id.gerai.ledger.sale.Measure;
import id.gerai.terminal.catalog.Catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a scanned or typed code means: goods, a package of them, or a labelled pack. */
final class ProductFinder {
    private static final Set<String> GRAM_UNITS = Set.of("g", "gr", "gram");

    private final Catalog catalog;

    ProductFinder(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What a code means.
     *
     * @param quantity of it where the code does not say so itself
     */
    Optional<BasketItem> find(String code, Quantity quantity) {
        return catalog.byCode(code)
                .map(product -> item(product, code, quantity))
                .or(() -> labelled(code));
    }

    private static BasketItem item(Product product, String code, Quantity quantity) {
        return product.offers().packages().stream()
                .filter(pack -> pack.barcodes().contains(code))
                .findFirst()
                .map(pack -> BasketItem.of(product, pack, quantity))
                .orElseGet(() -> BasketItem.of(product, quantity));
    }

    private Optional<BasketItem> labelled(String code) {
        List<BarcodeLayout> layouts =
                catalog.outlet().map(it -> it.settings().barcodeLayouts()).orElse(List.of());
        for (BarcodeLayout layout : layouts) {
            Optional<BasketItem> item = layout.read(code).flatMap(this::labelled);
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    private Optional<BasketItem> labelled(BarcodeLayout.Reading reading) {
        return catalog.byCode(reading.code())
                .or(() -> catalog.byCode(reading.code().replaceFirst("^0+(?=.)", "")))
                .filter(_ -> reading.value() > 0)
                .map(
                        product ->
                                switch (reading.measure()) {
                                    case GRAMS -> weighed(product, reading.value());
                                    case RUPIAH -> priced(product, Rupiah.of(reading.value()));
                                });
    }

    private static BasketItem weighed(Product product, long grams) {
        Quantity quantity =
                GRAM_UNITS.contains(product.unit())
                        ? Quantity.ofUnits(grams)
                        : Quantity.ofThousandths(grams);
        return BasketItem.of(product, quantity).withQuantity(quantity, Measure.LABELLED);
    }

    /** How much it is follows from what it costs, for weighed goods; anything else is one piece. */
    private static BasketItem priced(Product product, Rupiah whole) {
        long each = product.priceAt(PriceLevel.GENERAL).amount();
        long thousandths =
                Math.floorDiv(whole.amount() * Quantity.UNIT_THOUSANDTHS + each / 2, each);
        Quantity quantity =
                product.weighed() ? Quantity.ofThousandths(Math.max(1, thousandths)) : Quantity.ONE;
        return BasketItem.of(product, quantity).labelledAt(whole);
    }

    /** The next unit it is sold in: the base unit, then each package, then the base unit again. */
    static Optional<SalesPackage> nextPack(BasketItem item) {
        List<SalesPackage> packs = item.product().offers().packages();
        int next = item.pack().map(packs::indexOf).orElse(-1) + 1;
        return next < packs.size() ? Optional.of(packs.get(next)) : Optional.empty();
    }
}
