package id.gerai.ledger.feed;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.feed.Change.LimitUsed;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.feed.Change.QuickKeysChanged;
import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.fields.FieldsWriter;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.product.BarcodeLayout;
import id.gerai.ledger.product.PurchaseLimit;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A change as plain fields and back: the wire contract of the feed. */
public final class ChangeForm {
    private ChangeForm() {}

    public static Map<String, Object> write(Change change) {
        return switch (change) {
            case ProductChanged it -> ProductForm.write(it.product());
            case MemberChanged it -> write(it);
            case CashierChanged it ->
                    new FieldsWriter()
                            .put("type", "cashier")
                            .put("id", it.id())
                            .put("name", it.name())
                            .put("active", it.active())
                            .put("pin_hash", it.pinHash())
                            .put(
                                    "permissions",
                                    it.permissions().stream().map(Enum::name).sorted().toList())
                            .toMap();
            case OutletChanged it -> write(it);
            case QuickKeysChanged it ->
                    new FieldsWriter()
                            .put("type", "quick_keys")
                            .put("pages", it.pages().stream().map(ChangeForm::write).toList())
                            .toMap();
            case LimitUsed it ->
                    new FieldsWriter()
                            .put("type", "limit_used")
                            .put("product", it.product())
                            .put("buyer", it.buyer())
                            .put("window", it.window())
                            .put("from", it.from())
                            .put("used", it.used().thousandths())
                            .toMap();
        };
    }

    /**
     * The change these fields tell of; empty for a type from a newer server.
     *
     * @throws id.gerai.ledger.fields.MalformedFieldsException naming the field that is wrong
     */
    public static Optional<Change> read(Map<?, ?> values) {
        Fields fields = Fields.of(values);
        return switch (fields.text("type")) {
            case "product" -> Optional.of(new ProductChanged(ProductForm.read(fields)));
            case "member" -> Optional.of(readMember(fields));
            case "cashier" -> Optional.of(readCashier(fields));
            case "outlet" -> Optional.of(readOutlet(fields));
            case "quick_keys" ->
                    Optional.of(
                            new QuickKeysChanged(
                                    fields.list("pages", ChangeForm::readQuickKeyPage)));
            case "limit_used" ->
                    Optional.of(
                            new LimitUsed(
                                    fields.uuid("product"),
                                    fields.text("buyer"),
                                    fields.constant("window", PurchaseLimit.Window.class),
                                    fields.date("from"),
                                    fields.quantity("used")));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> write(MemberChanged it) {
        MemberAccount account = it.account();
        return new FieldsWriter()
                .put("type", "member")
                .put("id", it.id())
                .put("number", it.number())
                .put("name", it.name())
                .put("status", it.status().name())
                .put("card_barcode", it.cardBarcode())
                .put("phone", it.phone())
                .put("purchases_this_year", it.purchasesThisYear().amount())
                .put("credit_limit", account.creditLimit().amount())
                .put("credit_used", account.creditUsed().amount())
                .put("savings", account.savings().amount())
                .put("principal_paid", account.principalPaid().amount())
                .put("mandatory_paid_through", account.mandatoryPaidThrough(), YearMonth::toString)
                .toMap();
    }

    private static MemberChanged readMember(Fields fields) {
        return new MemberChanged(
                fields.uuid("id"),
                fields.text("number"),
                fields.text("name"),
                fields.constant("status", MemberStatus.class),
                fields.text("card_barcode"),
                fields.text("phone"),
                fields.rupiah("purchases_this_year"),
                fields.has("credit_limit") ? readAccount(fields) : MemberAccount.NONE);
    }

    private static MemberAccount readAccount(Fields fields) {
        return new MemberAccount(
                fields.rupiah("credit_limit"),
                fields.rupiah("credit_used"),
                fields.rupiah("savings"),
                fields.rupiah("principal_paid"),
                fields.maybe("mandatory_paid_through", fields::text).map(YearMonth::parse));
    }

    /** Permissions of a newer server are nothing to this till. */
    private static CashierChanged readCashier(Fields fields) {
        List<String> named = fields.textsOrNone("permissions");
        Set<Permission> permissions =
                Arrays.stream(Permission.values())
                        .filter(permission -> named.contains(permission.name()))
                        .collect(Collectors.toSet());
        return new CashierChanged(
                fields.uuid("id"),
                fields.text("name"),
                fields.flag("active"),
                fields.maybe("pin_hash", fields::text).orElse(""),
                permissions);
    }

    private static Map<String, Object> write(OutletChanged it) {
        OutletSettings settings = it.settings();
        return new FieldsWriter()
                .put("type", "outlet")
                .put("id", it.id())
                .put("name", it.name())
                .put("address", it.address())
                .put("cooperative_name", it.cooperativeName())
                .put("legal_number", it.legalNumber())
                .put("time_zone", it.timeZone())
                .put("cash_rounding_step", it.cashRoundingStep())
                .put("static_qris", settings.staticQris())
                .put("principal_share", settings.principalShare().amount())
                .put("mandatory_share", settings.mandatoryShare().amount())
                .put("social_cards", settings.socialCards())
                .put(
                        "barcode_layouts",
                        settings.barcodeLayouts().stream().map(BarcodeLayout::toString).toList())
                .put("identity_key", settings.identityKey())
                .put("receipt_footer", settings.receiptFooter())
                .put("lock_after_minutes", settings.lockAfterMinutes())
                .put("tills", settings.tills())
                .put("server_key", settings.serverKey())
                .toMap();
    }

    private static OutletChanged readOutlet(Fields fields) {
        return new OutletChanged(
                fields.uuid("id"),
                fields.text("name"),
                fields.text("address"),
                fields.text("cooperative_name"),
                fields.text("legal_number"),
                fields.text("time_zone"),
                fields.whole("cash_rounding_step"),
                fields.has("static_qris") ? readSettings(fields) : OutletSettings.NONE);
    }

    private static OutletSettings readSettings(Fields fields) {
        return new OutletSettings(
                fields.text("static_qris"),
                fields.rupiah("principal_share"),
                fields.rupiah("mandatory_share"),
                fields.texts("social_cards"),
                fields.texts("barcode_layouts").stream().map(BarcodeLayout::parse).toList(),
                fields.text("identity_key"),
                fields.text("receipt_footer"),
                fields.small("lock_after_minutes"),
                fields.has("tills") ? fields.small("tills") : 1,
                fields.maybe("server_key", fields::text).orElse(""));
    }

    private static Map<String, Object> write(QuickKeyPage page) {
        return new FieldsWriter()
                .put("name", page.name())
                .put("products", page.products().stream().map(UUID::toString).toList())
                .toMap();
    }

    private static QuickKeyPage readQuickKeyPage(Fields fields) {
        return new QuickKeyPage(
                fields.text("name"),
                fields.texts("products").stream().map(UUID::fromString).toList());
    }
}
