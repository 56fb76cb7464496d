package id.gerai.terminal.sale;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Basket;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.DraftStore;
import id.gerai.terminal.journal.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers the counter across a restart. Losing it costs a second scan, so a fault is logged and
 * selling goes on.
 */
public final class Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final Optional<DraftStore> store;

    /**
     * @param store empty where nothing is to be remembered
     */
    public Drafts(Optional<DraftStore> store) {
        this.store = store;
    }

    void keep(Basket basket) {
        store.ifPresent(it -> attempt(() -> it.keep(write(basket))));
    }

    void clear() {
        store.ifPresent(it -> attempt(it::clear));
    }

    /** The counter as kept, at today's prices; what is no longer sold is left out. */
    Basket kept(Catalog catalog) {
        try {
            return store.flatMap(DraftStore::kept)
                    .map(text -> read(text, catalog))
                    .orElse(Basket.EMPTY);
        } catch (StoreException | IllegalArgumentException e) {
            LOG.warn("The kept counter could not be read; beginning with an empty one", e);
            return Basket.EMPTY;
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (StoreException e) {
            LOG.warn("The counter could not be kept for a restart", e);
        }
    }

    private static String write(Basket basket) {
        Map<String, Object> fields = new LinkedHashMap<>();
        basket.member().ifPresent(member -> fields.put("member", member.toString()));
        fields.put(
                "items",
                basket.items().stream()
                        .map(
                                item ->
                                        Map.of(
                                                "product", item.product().id().toString(),
                                                "quantity", item.quantity().thousandths()))
                        .toList());
        try {
            return JSON.std.asString(fields);
        } catch (IOException e) {
            throw new IllegalStateException("Bug: a draft could not be written as JSON", e);
        }
    }

    private static Basket read(String text, Catalog catalog) {
        try {
            Fields fields = Fields.of(JSON.std.mapFrom(text));
            List<Optional<Basket.Item>> items =
                    fields.list("items", item -> readItem(item, catalog));
            Optional<UUID> member = fields.maybe("member", fields::uuid);
            return new Basket(member, items.stream().flatMap(Optional::stream).toList());
        } catch (IOException e) {
            throw new StoreException("The kept counter is not JSON", e);
        }
    }

    private static Optional<Basket.Item> readItem(Fields item, Catalog catalog) {
        Quantity quantity = item.quantity("quantity");
        return catalog.product(item.uuid("product"))
                .filter(product -> product.active())
                .map(product -> new Basket.Item(product, quantity));
    }
}
