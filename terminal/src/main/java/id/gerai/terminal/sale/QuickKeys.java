package id.gerai.terminal.sale;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.feed.QuickKeyPage;
import id.gerai.ledger.product.Price;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.product.PriceLevel;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.text.Texts;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Supplier;

/** Which products have a key on the screen. */
public final class QuickKeys {
    private static final int SHOWN_MAX = 60;

    /** A screenful: who does not see it types one letter more, and each letter is to be instant. */
    private static final int FOUND_MAX = 30;

    private static final int OFTEN_MAX = 16;
    private static final int SALES_COUNTED = 300;

    private final Catalog catalog;
    private final Journal journal;
    private final Supplier<LocalDateTime> now;

    /**
     * @param now by the outlet's clock, for promotions
     */
    public QuickKeys(Catalog catalog, Journal journal, Supplier<LocalDateTime> now) {
        this.now = now;
        this.catalog = catalog;
        this.journal = journal;
    }

    /** A page of keys under its tab. */
    public record Page(String name, Supplier<List<Product>> contents) {
        List<Product> products() {
            return contents.get();
        }
    }

    /** As the manager arranged them; a page a category where nobody did. */
    public List<Page> pages() {
        List<QuickKeyPage> arranged = catalog.quickKeyPages();
        if (!arranged.isEmpty()) {
            return arranged.stream()
                    .map(page -> new Page(page.name(), () -> sold(page.products())))
                    .toList();
        }
        return catalog.categories().stream()
                .map(category -> new Page(category, () -> catalog.inCategory(category, SHOWN_MAX)))
                .toList();
    }

    private List<Product> sold(List<UUID> ids) {
        return ids.stream()
                .map(catalog::product)
                .flatMap(Optional::stream)
                .filter(Product::active)
                .toList();
    }

    /** What one of a product costs at this moment, and why. */
    public Price price(Product product, PriceLevel level) {
        return product.priceFor(level, Quantity.ONE, now.get());
    }

    /** The small line on a product's key: whose it is, a limit, a ceiling, cheaper by the dozen. */
    public String keyNote(Product product) {
        Optional<String> owner = note(product.consignment());
        if (owner.isPresent()) {
            return owner.get();
        }
        Optional<PurchaseLimit> limit = product.control().limits().stream().findFirst();
        if (limit.isPresent()) {
            return Texts.of("key.limit", limit.get().most(), product.unit());
        }
        if (price(product, PriceLevel.MEMBER).basis() == PriceBasis.PROMOTION) {
            return Texts.of("key.promotion");
        }
        Optional<WholesalePrice> tier = product.offers().wholesale().stream().findFirst();
        if (tier.isPresent()) {
            return Texts.of("key.wholesale", tier.get().from(), tier.get().price().digits());
        }
        if (product.ceiling().isPresent()) {
            return Texts.of("key.ceiling");
        }
        return product.weighed() ? "/" + product.unit() : "";
    }

    /** What fits the words typed. */
    public List<Product> search(String typed) {
        return catalog.search(typed, FOUND_MAX);
    }

    /** What was sold most in the last sales; a new till shows the first of its catalogue. */
    public List<Product> often() {
        Map<UUID, Integer> counts = new HashMap<>();
        journal.recentSales(SALES_COUNTED).stream()
                .map(event -> (SaleCompleted) event.fact())
                .flatMap(sale -> sale.ticket().lines().stream())
                .map(SaleLine::product)
                .forEach(product -> counts.merge(product, 1, Integer::sum));
        SequencedSet<Product> result = new LinkedHashSet<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed())
                .limit(OFTEN_MAX)
                .map(entry -> catalog.product(entry.getKey()))
                .flatMap(Optional::stream)
                .filter(Product::active)
                .forEach(result::add);
        result.addAll(catalog.firstProducts(OFTEN_MAX));
        return new ArrayList<>(result).subList(0, Math.min(OFTEN_MAX, result.size()));
    }

    /** What a small line on a key or ticket says of whose goods these are; empty for most. */
    public Optional<String> note(Optional<ConsignmentTerms> consignment) {
        return consignment
                .flatMap(terms -> catalog.member(terms.consignor()))
                .map(owner -> Texts.of("sale.consigned", owner.number()));
    }
}
