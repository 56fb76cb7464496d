package id.gerai.terminal.sale;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.text.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;

/** Which products have a key on the screen. */
public final class QuickKeys {
    private static final int SHOWN_MAX = 60;
    private static final int OFTEN_MAX = 16;
    private static final int SALES_COUNTED = 300;

    private final Catalog catalog;
    private final Journal journal;

    public QuickKeys(Catalog catalog, Journal journal) {
        this.catalog = catalog;
        this.journal = journal;
    }

    public List<String> categories() {
        return catalog.categories();
    }

    public List<Product> ofCategory(String category) {
        return catalog.inCategory(category, SHOWN_MAX);
    }

    /** What fits the words typed. */
    public List<Product> search(String typed) {
        return catalog.search(typed, SHOWN_MAX);
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
