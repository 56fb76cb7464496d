package id.gerai.ledger.feed;

import id.gerai.ledger.event.ConsignmentTermsForm;
import id.gerai.ledger.event.Fields;
import id.gerai.ledger.event.FieldsWriter;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;

import java.util.Map;
import java.util.Optional;

/** A change as plain fields and back: the wire contract of the feed. */
public final class ChangeForm {
    private ChangeForm() {}

    public static Map<String, Object> write(Change change) {
        return switch (change) {
            case ProductChanged it -> write(it.product());
            case MemberChanged it ->
                    new FieldsWriter()
                            .put("type", "member")
                            .put("id", it.id())
                            .put("number", it.number())
                            .put("name", it.name())
                            .put("status", it.status().name())
                            .put("card_barcode", it.cardBarcode())
                            .put("phone", it.phone())
                            .put("purchases_this_year", it.purchasesThisYear().amount())
                            .toMap();
            case CashierChanged it ->
                    new FieldsWriter()
                            .put("type", "cashier")
                            .put("id", it.id())
                            .put("name", it.name())
                            .put("active", it.active())
                            .toMap();
            case OutletChanged it ->
                    new FieldsWriter()
                            .put("type", "outlet")
                            .put("id", it.id())
                            .put("name", it.name())
                            .put("address", it.address())
                            .put("cooperative_name", it.cooperativeName())
                            .put("legal_number", it.legalNumber())
                            .put("time_zone", it.timeZone())
                            .put("cash_rounding_step", it.cashRoundingStep())
                            .toMap();
        };
    }

    /**
     * The change these fields tell of; empty for a type from a newer server.
     *
     * @throws id.gerai.ledger.event.MalformedFieldsException naming the field that is wrong
     */
    public static Optional<Change> read(Map<?, ?> values) {
        Fields fields = Fields.of(values);
        return switch (fields.text("type")) {
            case "product" -> Optional.of(new ProductChanged(readProduct(fields)));
            case "member" -> Optional.of(readMember(fields));
            case "cashier" ->
                    Optional.of(
                            new CashierChanged(
                                    fields.uuid("id"), fields.text("name"), fields.flag("active")));
            case "outlet" -> Optional.of(readOutlet(fields));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> write(Product product) {
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
                .toMap();
    }

    private static Product readProduct(Fields fields) {
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
                fields.flag("active"));
    }

    private static MemberChanged readMember(Fields fields) {
        return new MemberChanged(
                fields.uuid("id"),
                fields.text("number"),
                fields.text("name"),
                fields.constant("status", MemberStatus.class),
                fields.text("card_barcode"),
                fields.text("phone"),
                fields.rupiah("purchases_this_year"));
    }

    private static OutletChanged readOutlet(Fields fields) {
        return new OutletChanged(
                fields.uuid("id"),
                fields.text("name"),
                fields.text("address"),
                fields.text("cooperative_name"),
                fields.text("legal_number"),
                fields.text("time_zone"),
                fields.whole("cash_rounding_step"));
    }
}
