package id.gerai.ledger.feed;

import id.gerai.ledger.event.ConsignmentTermsForm;
import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.fields.FieldsWriter;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.LaterPrice;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.Promotion;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.SaleControl;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;

import java.util.Map;

/** A product as plain fields. What the first version did not have is empty when it is missing. */
final class ProductForm {
    private ProductForm() {}

    static Map<String, Object> write(Product product) {
        PriceOffers offers = product.offers();
        return new FieldsWriter()
                .put("type", "product")
                .put("id", product.id())
                .put("code", product.code())
                .put("name", product.name())
                .put("category", product.category())
                .put("unit", product.unit())
                .put("weighed", product.weighed())
                .put("general_price", product.generalPrice().amount())
                .put("member_price", product.memberPrice().amount())
                .put("ceiling", product.ceiling(), Rupiah::amount)
                .put("consignment", product.consignment(), ConsignmentTermsForm::write)
                .put("barcodes", product.barcodes())
                .put("active", product.active())
                .put("aliases", product.aliases())
                .put("packages", offers.packages().stream().map(ProductForm::write).toList())
                .put("wholesale", offers.wholesale().stream().map(ProductForm::write).toList())
                .put("promotions", offers.promotions().stream().map(ProductForm::write).toList())
                .put("later", offers.later().stream().map(ProductForm::write).toList())
                .put("limits", product.control().limits().stream().map(ProductForm::write).toList())
                .put("register", product.control().register(), ExternalRegister::name)
                .toMap();
    }

    static Product read(Fields fields) {
        return new Product(
                fields.uuid("id"),
                fields.text("code"),
                fields.text("name"),
                fields.text("category"),
                fields.text("unit"),
                fields.flag("weighed"),
                fields.rupiah("general_price"),
                fields.rupiah("member_price"),
                fields.maybe("ceiling", fields::rupiah),
                fields.optional("consignment", ConsignmentTermsForm::read),
                fields.texts("barcodes"),
                fields.flag("active"),
                fields.textsOrNone("aliases"),
                new PriceOffers(
                        fields.listOrNone("packages", ProductForm::readPackage),
                        fields.listOrNone("wholesale", ProductForm::readWholesale),
                        fields.listOrNone("promotions", ProductForm::readPromotion),
                        fields.listOrNone("later", ProductForm::readLater)),
                new SaleControl(
                        fields.listOrNone("limits", ProductForm::readLimit),
                        fields.maybe(
                                "register", it -> fields.constant(it, ExternalRegister.class))));
    }

    private static Map<String, Object> write(SalesPackage pack) {
        return new FieldsWriter()
                .put("name", pack.name())
                .put("content", pack.content().thousandths())
                .put("general_price", pack.generalPrice().amount())
                .put("member_price", pack.memberPrice().amount())
                .put("barcodes", pack.barcodes())
                .toMap();
    }

    private static SalesPackage readPackage(Fields fields) {
        return new SalesPackage(
                fields.text("name"),
                fields.quantity("content"),
                fields.rupiah("general_price"),
                fields.rupiah("member_price"),
                fields.texts("barcodes"));
    }

    private static Map<String, Object> write(WholesalePrice tier) {
        return new FieldsWriter()
                .put("from", tier.from().thousandths())
                .put("price", tier.price().amount())
                .toMap();
    }

    private static WholesalePrice readWholesale(Fields fields) {
        return new WholesalePrice(fields.quantity("from"), fields.rupiah("price"));
    }

    private static Map<String, Object> write(Promotion promotion) {
        return new FieldsWriter()
                .put("name", promotion.name())
                .put("price", promotion.price().amount())
                .put("from", promotion.from())
                .put("until", promotion.until())
                .put("members_only", promotion.membersOnly())
                .toMap();
    }

    private static Promotion readPromotion(Fields fields) {
        return new Promotion(
                fields.text("name"),
                fields.rupiah("price"),
                fields.localTime("from"),
                fields.localTime("until"),
                fields.flag("members_only"));
    }

    private static Map<String, Object> write(LaterPrice price) {
        return new FieldsWriter()
                .put("from", price.from())
                .put("general_price", price.general().amount())
                .put("member_price", price.member().amount())
                .put("ceiling", price.ceiling(), Rupiah::amount)
                .toMap();
    }

    private static LaterPrice readLater(Fields fields) {
        return new LaterPrice(
                fields.date("from"),
                fields.rupiah("general_price"),
                fields.rupiah("member_price"),
                fields.maybe("ceiling", fields::rupiah));
    }

    private static Map<String, Object> write(PurchaseLimit limit) {
        return new FieldsWriter()
                .put("per", limit.per())
                .put("most", limit.most().thousandths())
                .put("window", limit.window())
                .toMap();
    }

    private static PurchaseLimit readLimit(Fields fields) {
        return new PurchaseLimit(
                fields.constant("per", PurchaseLimit.Per.class),
                fields.quantity("most"),
                fields.constant("window", PurchaseLimit.Window.class));
    }
}
