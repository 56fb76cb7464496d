package id.gerai.server.demo;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.BarcodeLayout;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Promotion;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.assortment.AssortmentService;
import id.gerai.server.assortment.Goods;
import id.gerai.server.boot.Application;
import id.gerai.server.catalog.CatalogService;
import id.gerai.server.people.PeopleService;
import id.gerai.server.quickkey.QuickKeyService;
import id.gerai.server.settings.SettingsService;
import id.gerai.server.settings.ShopSettings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Sets the demo's shop up, by the same services as the office pages. */
final class DemoShop {
    /** Of the demo only; printed when it is ready. */
    private static final Map<String, String> PINS =
            Map.of("Wati", "2468", "Eko", "1357", "Sari", "8642");

    /** Of no real merchant: the codes of its bank and shop are zeros. */
    private static final String STATIC_QRIS =
            "00020101021126690017ID.CO.EXAMPLE.WWW011893600099000000001802150000000000000010303UMI"
                    + "51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI5204541153033605802ID"
                    + "5925KOPERASI DESA MERAH PUTIH6006KLATEN61055746262070703A01630459DD";

    private static final Rupiah CREDIT_LIMIT = Rupiah.of(2_000_000);
    private static final int LOCK_AFTER_MINUTES = 10;
    private static final int MARKET_DAYS = 14;

    private final Application application;
    private final OfficeUser manager;

    DemoShop(Application application, OfficeUser manager) {
        this.application = application;
        this.manager = manager;
    }

    /**
     * @param firstName of somebody who has one
     */
    void givePin(UUID person, String firstName) {
        application.get(PeopleService.class).setPin(manager, person, PINS.get(firstName));
    }

    /** What holds from the first day. */
    void settle(UUID outlet) {
        application
                .get(SettingsService.class)
                .change(
                        manager,
                        new ShopSettings(
                                100,
                                Rupiah.of(DemoMember.PRINCIPAL),
                                Rupiah.of(DemoMember.MANDATORY_A_MONTH),
                                CREDIT_LIMIT,
                                List.of("KHBS"),
                                List.of(
                                        BarcodeLayout.parse("21:5:g"),
                                        BarcodeLayout.parse("22:5:rp")),
                                "Terima kasih. Belanja Anda menambah SHU Anda.",
                                LOCK_AFTER_MINUTES,
                                new TreeMap<>(Map.of(outlet, STATIC_QRIS))));
    }

    /** What holds from today on. */
    void arrange() {
        Map<String, UUID> products =
                application.get(CatalogService.class).idsByCode(manager.cooperative());
        change(
                products.get("001"),
                it ->
                        controlled(
                                it,
                                List.of("beras bulog"),
                                ExternalRegister.KLIK_SPHP,
                                limit(
                                        PurchaseLimit.Per.TRANSACTION,
                                        2,
                                        PurchaseLimit.Window.SALE)));
        change(
                products.get("075"),
                it ->
                        controlled(
                                it,
                                List.of("gas melon"),
                                ExternalRegister.MAP,
                                limit(PurchaseLimit.Per.NIK, 4, PurchaseLimit.Window.MONTH)));
        change(
                products.get("009"),
                it ->
                        offered(
                                it,
                                List.of(pack("dus", 20, 352_000, 343_000)),
                                List.of(tier(10, 17_300)),
                                List.of()));
        change(
                products.get("006"),
                it ->
                        offered(
                                it,
                                List.of(pack("dus", 12, 188_000, 187_500)),
                                List.of(),
                                List.of()));
        change(
                products.get("003"),
                it -> offered(it, List.of(), List.of(), List.of(market(it.member()))));
        keys("Sering", products, "001", "002", "006", "009", "010", "075");
        keys("Curah", products, "002", "004", "010", "011");
    }

    private void change(UUID product, UnaryOperator<Goods> change) {
        AssortmentService assortment = application.get(AssortmentService.class);
        Goods goods = assortment.goods(manager.cooperative(), product);
        assortment.change(manager, product, change.apply(goods));
    }

    private void keys(String name, Map<String, UUID> products, String... codes) {
        QuickKeyService quickKeys = application.get(QuickKeyService.class);
        UUID page = quickKeys.addPage(manager, name);
        for (String code : codes) {
            quickKeys.addKey(manager, page, products.get(code));
        }
    }

    private static Goods controlled(
            Goods goods, List<String> aliases, ExternalRegister register, PurchaseLimit limit) {
        return new Goods(
                aliases,
                goods.general(),
                goods.member(),
                goods.ceiling(),
                goods.ceilingReference(),
                goods.offers(),
                List.of(limit),
                Optional.of(register));
    }

    private static Goods offered(
            Goods goods,
            List<SalesPackage> packages,
            List<WholesalePrice> wholesale,
            List<Promotion> promotions) {
        return new Goods(
                goods.aliases(),
                goods.general(),
                goods.member(),
                goods.ceiling(),
                goods.ceilingReference(),
                new PriceOffers(packages, wholesale, promotions),
                goods.limits(),
                goods.register());
    }

    private static PurchaseLimit limit(
            PurchaseLimit.Per per, long units, PurchaseLimit.Window window) {
        return new PurchaseLimit(per, Quantity.ofUnits(units), window);
    }

    private static SalesPackage pack(String name, long units, long general, long member) {
        return new SalesPackage(
                name, Quantity.ofUnits(units), Rupiah.of(general), Rupiah.of(member), List.of());
    }

    private static WholesalePrice tier(long units, long price) {
        return new WholesalePrice(Quantity.ofUnits(units), Rupiah.of(price));
    }

    private static Promotion market(Rupiah member) {
        LocalDate today = LocalDate.now(DemoYear.ZONE);
        return new Promotion(
                "Pasar murah",
                member.minus(Rupiah.of(1_500)),
                today.atStartOfDay(),
                today.plusDays(MARKET_DAYS).atStartOfDay(),
                false);
    }
}
