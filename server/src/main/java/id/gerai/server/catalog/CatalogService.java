package id.gerai.server.catalog;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Adds products, and decides what they cost. */
@Singleton
public class CatalogService {
    private final ProductStore store;
    private final OutletService outlets;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    CatalogService(
            ProductStore store,
            OutletService outlets,
            Revisions revisions,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.outlets = outlets;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Adds products, all of them or none.
     *
     * @param validFrom the day their prices begin
     * @return their ids, in the same order
     * @throws RefusedException for the first that breaks a rule or whose code or barcode is taken
     */
    @Transactional
    public List<UUID> add(OfficeUser by, LocalDate validFrom, List<NewProduct> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        UUID cooperative = by.cooperative();
        for (NewProduct product : products) {
            ProductRules.broken(product)
                    .ifPresent(
                            refused -> {
                                throw refused;
                            });
        }
        refuseTaken(cooperative, products);
        SequencedMap<UUID, NewProduct> byId = new LinkedHashMap<>();
        products.forEach(it -> byId.put(TimeOrderedId.of(clock.instant(), random), it));
        audit.record(
                by,
                "ADD_PRODUCTS",
                "%s (%d)".formatted(products.getFirst().code(), products.size()));
        long last = revisions.advance(cooperative, products.size());
        store.insert(cooperative, byId, validFrom, last - products.size() + 1);
        return List.copyOf(byId.keySet());
    }

    /**
     * Decides what a product costs from a day on; tills are told at once and change over by
     * themselves.
     *
     * @throws RefusedException if there is no such product, the day is over, or a price breaks a
     *     rule
     */
    @Transactional
    public void setPrice(OfficeUser by, UUID product, PriceFrom price) {
        UUID cooperative = by.cooperative();
        if (price.from().isBefore(outlets.today(cooperative))) {
            throw RefusedException.because(CatalogRefusal.PRICE_DAY_OVER).at("valid_from");
        }
        if (price.general().isLessThan(price.member())) {
            throw RefusedException.because(CatalogRefusal.MEMBER_PRICE_ABOVE_GENERAL, "")
                    .at("member_price");
        }
        Optional<Rupiah> highest =
                price.ceiling()
                        .map(NewProduct.Ceiling::amount)
                        .or(() -> store.ceilingOn(cooperative, product, price.from()));
        if (highest.filter(it -> it.isLessThan(price.member())).isPresent()) {
            throw RefusedException.because(CatalogRefusal.PRICE_ABOVE_CEILING, "")
                    .at("member_price");
        }
        audit.record(by, "SET_PRICE", "%s %s".formatted(product, price.from()));
        if (!store.setPrice(cooperative, product, price, revisions.next(cooperative))) {
            throw RefusedException.because(CatalogRefusal.PRODUCT_UNKNOWN, product);
        }
    }

    /**
     * The product with a code.
     *
     * @throws RefusedException if there is none
     */
    @Transactional
    public UUID idOf(UUID cooperative, String code) {
        return store.idOf(cooperative, code)
                .orElseThrow(
                        () ->
                                RefusedException.because(CatalogRefusal.PRODUCT_UNKNOWN, code)
                                        .at("product_code"));
    }

    /** Every product of the cooperative by its code. */
    @Transactional
    public Map<String, UUID> idsByCode(UUID cooperative) {
        return store.idsByCode(cooperative);
    }

    private void refuseTaken(UUID cooperative, List<NewProduct> products) {
        List<String> codes =
                store.knownCodes(cooperative, products.stream().map(NewProduct::code).toList());
        if (!codes.isEmpty()) {
            throw RefusedException.because(CatalogRefusal.CODE_TAKEN, codes.getFirst()).at("code");
        }
        List<String> barcodes =
                store.knownBarcodes(
                        cooperative,
                        products.stream().flatMap(it -> it.barcodes().stream()).toList());
        if (!barcodes.isEmpty()) {
            throw RefusedException.because(CatalogRefusal.BARCODE_TAKEN, barcodes.getFirst())
                    .at("barcodes");
        }
    }
}
