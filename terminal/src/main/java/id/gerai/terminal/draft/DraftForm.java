package id.gerai.terminal.draft;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.TicketParts;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.fields.FieldsWriter;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.BasketItem;
import id.gerai.ledger.sale.Measure;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.catalog.ChangeText;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A draft as JSON text. It carries its products whole, so that nothing is missing from it after the
 * catalogue has changed; what is still sold has today's price.
 */
final class DraftForm {
    private static final int VERSION = 2;

    private DraftForm() {}

    static String write(Draft draft) {
        Basket basket = draft.basket();
        Map<String, Object> fields =
                new FieldsWriter()
                        .put("version", VERSION)
                        .put("member", basket.member(), UUID::toString)
                        .put("identity", basket.identity(), TicketParts::write)
                        .put("items", basket.items().stream().map(DraftForm::write).toList())
                        .put("discount", basket.discount().amount())
                        .put(
                                "deposits",
                                basket.deposits().stream().map(TicketParts::write).toList())
                        .put(
                                "approvals",
                                basket.approvals().stream().map(TicketParts::write).toList())
                        .put("tenders", draft.tenders().stream().map(Tender::write).toList())
                        .toMap();
        try {
            return JSON.std.asString(fields);
        } catch (IOException e) {
            throw new IllegalStateException("Bug: a draft could not be written as JSON", e);
        }
    }

    /**
     * The draft of a text.
     *
     * @throws IllegalArgumentException if it is none, or one of a newer program
     */
    static Draft read(String text, Catalog catalog) {
        try {
            Fields fields = Fields.of(JSON.std.mapFrom(text));
            int version = fields.has("version") ? fields.small("version") : 1;
            return switch (version) {
                case 1 -> readFirst(fields, catalog);
                case VERSION -> readSecond(fields, catalog);
                default -> throw new IllegalArgumentException("a draft of version " + version);
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("a draft that is not JSON", e);
        }
    }

    /** Of a program that kept no more than products and quantities. */
    private static Draft readFirst(Fields fields, Catalog catalog) {
        Basket basket = Basket.EMPTY;
        Optional<UUID> member = fields.maybe("member", fields::uuid);
        if (member.isPresent()) {
            basket = basket.forMember(member.get());
        }
        List<BasketItem> items =
                fields.list(
                        "items",
                        item ->
                                BasketItem.of(
                                        catalog.product(item.uuid("product"))
                                                .orElseThrow(
                                                        () ->
                                                                new IllegalArgumentException(
                                                                        "a product that is gone")),
                                        item.quantity("quantity")));
        for (BasketItem item : items) {
            basket = basket.with(item);
        }
        return new Draft(basket, List.of());
    }

    private static Draft readSecond(Fields fields, Catalog catalog) {
        List<Tender> tenders = fields.list("tenders", Tender::read);
        boolean partlyPaid = !tenders.isEmpty();
        Basket basket =
                new Basket(
                        fields.maybe("member", fields::uuid),
                        fields.optional("identity", TicketParts::readIdentity),
                        fields.list("items", item -> readItem(item, catalog, partlyPaid)),
                        fields.rupiah("discount"),
                        fields.list("deposits", TicketParts::readDeposit),
                        fields.list("approvals", TicketParts::readApproval));
        return new Draft(basket, tenders);
    }

    private static Map<String, Object> write(BasketItem item) {
        return new FieldsWriter()
                .put("product", ChangeText.write(new ProductChanged(item.product())))
                .put("pack", item.pack(), SalesPackage::name)
                .put("quantity", item.quantity().thousandths())
                .put("measure", item.measure())
                .put("price", item.price(), Rupiah::amount)
                .put("labelled", item.labelled(), Rupiah::amount)
                .put("discount", item.discount().amount())
                .put("register_reference", item.registerReference())
                .toMap();
    }

    /**
     * @param asItWas true where money was taken for it already: then no price may move
     */
    private static BasketItem readItem(Fields item, Catalog catalog, boolean asItWas) {
        Product kept = ChangeText.read(item.text("product"), ProductChanged.class).product();
        Optional<String> pack = item.maybe("pack", item::text);
        Product product =
                catalog.product(kept.id())
                        .filter(today -> !asItWas && today.active() && hasPack(today, pack))
                        .orElse(kept);
        return new BasketItem(
                product,
                pack.flatMap(name -> packOf(product, name)),
                item.quantity("quantity"),
                item.constant("measure", Measure.class),
                item.maybe("price", item::rupiah),
                item.maybe("labelled", item::rupiah),
                item.rupiah("discount"),
                item.text("register_reference"));
    }

    private static boolean hasPack(Product product, Optional<String> pack) {
        return pack.isEmpty() || packOf(product, pack.get()).isPresent();
    }

    private static Optional<SalesPackage> packOf(Product product, String name) {
        return product.offers().packages().stream()
                .filter(pack -> pack.name().equals(name))
                .findFirst();
    }
}
