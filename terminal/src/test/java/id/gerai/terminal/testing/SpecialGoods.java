package id.gerai.terminal.testing;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.feed.OutletSettings;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.BarcodeLayout;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.Promotion;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.SaleControl;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.ledger.quantity.Quantity;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the sample shop gets beside its plain goods: every rule that a product may carry. */
public final class SpecialGoods {
    public static final String STATIC_QRIS =
            "00020101021126690017ID.CO.EXAMPLE.WWW011893600099000000001802150000000000000010303UMI"
                + "51440014ID.CO.QRIS.WWW0215ID10200000000010303UMI5204541153033605802ID5925KOPERASI"
                + " DESA MERAH PUTIH6006KLATEN61055746262070703A01630459DD";
    public static final String DUS_BARCODE = "8991001100016";

    /** 1,250 kg of eggs, whose code is 00004. */
    public static final String EGGS_BY_WEIGHT = ean("2100004" + "01250");

    /** Eggs for Rp18.750. */
    public static final String EGGS_BY_PRICE = ean("2200004" + "18750");

    public static final UUID LPG = SampleShop.id(1_022);
    public static final UUID RICE = SampleShop.id(1_023);

    private SpecialGoods() {}

    /** On top of {@link SampleShop#changes}. */
    public static List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.add(outlet(1));
        List.of(
                        packed(),
                        wholesale(),
                        promoted(),
                        eggs(),
                        limited(),
                        membersOnly(),
                        other(),
                        ceiling())
                .forEach(product -> changes.add(new ProductChanged(product)));
        return changes;
    }

    /** The outlet, of a cooperative with so many tills. */
    public static OutletChanged outlet(int tills) {
        return new OutletChanged(
                SampleShop.OUTLET,
                "Gerai Sembako Sukamaju",
                "Jl. Raya Sukamaju No. 12",
                "Koperasi Desa Merah Putih Sukamaju",
                "AHU-0012345.AH.01.29",
                "Asia/Jakarta",
                100,
                new OutletSettings(
                        STATIC_QRIS,
                        Rupiah.of(100_000),
                        Rupiah.of(10_000),
                        List.of("KHBS"),
                        List.of(BarcodeLayout.parse("21:5:g"), BarcodeLayout.parse("22:5:rp")),
                        "a key of the cooperative",
                        "Barang yang dibeli boleh ditukar dalam 3 hari\nMatur nuwun",
                        5,
                        tills,
                        ""));
    }

    /** By the bks, or by the dus of 40 with a barcode of its own. */
    private static Product packed() {
        SalesPackage dus =
                new SalesPackage(
                        "dus",
                        Quantity.ofUnits(40),
                        Rupiah.of(120_000),
                        Rupiah.of(118_000),
                        List.of(DUS_BARCODE));
        return product(
                19,
                "D02",
                "Mi kuah",
                false,
                3_300,
                3_200,
                Optional.empty(),
                new PriceOffers(List.of(dus), List.of(), List.of()),
                SaleControl.NONE);
    }

    private static Product wholesale() {
        WholesalePrice dozen = new WholesalePrice(Quantity.ofUnits(12), Rupiah.of(4_000));
        return product(
                20,
                "B20",
                "Sabun cuci",
                false,
                4_500,
                4_400,
                Optional.empty(),
                new PriceOffers(List.of(), List.of(dozen), List.of()),
                SaleControl.NONE);
    }

    private static Product promoted() {
        Promotion cheap =
                new Promotion(
                        "Pasar murah",
                        Rupiah.of(15_000),
                        LocalDateTime.of(2026, 1, 15, 0, 0),
                        LocalDateTime.of(2026, 1, 16, 0, 0),
                        false);
        return product(
                21,
                "B21",
                "Gula merah",
                false,
                20_000,
                19_000,
                Optional.empty(),
                new PriceOffers(List.of(), List.of(), List.of(cheap)),
                SaleControl.NONE);
    }

    /** As in the sample shop, under a code that fits the labels. */
    private static Product eggs() {
        return product(
                24,
                "4",
                "Telur curah",
                true,
                30_000,
                29_000,
                Optional.empty(),
                PriceOffers.NONE,
                SaleControl.NONE);
    }

    /** One cylinder a day for whoever shows a NIK, entered in a register. */
    private static Product limited() {
        return product(
                22,
                "B22",
                "Gas subsidi 3 kg",
                false,
                18_000,
                18_000,
                Optional.of(Rupiah.of(18_000)),
                PriceOffers.NONE,
                new SaleControl(
                        List.of(
                                new PurchaseLimit(
                                        PurchaseLimit.Per.NIK,
                                        Quantity.ofUnits(2),
                                        PurchaseLimit.Window.DAY)),
                        Optional.of(ExternalRegister.MAP)));
    }

    private static Product membersOnly() {
        return product(
                23,
                "B23",
                "Beras program",
                false,
                60_000,
                60_000,
                Optional.empty(),
                PriceOffers.NONE,
                new SaleControl(
                        List.of(
                                new PurchaseLimit(
                                        PurchaseLimit.Per.MEMBER,
                                        Quantity.ofUnits(5),
                                        PurchaseLimit.Window.MONTH)),
                        Optional.empty()));
    }

    private static Product other() {
        return product(
                25,
                "LAIN",
                "Barang lain",
                false,
                1_000,
                1_000,
                Optional.empty(),
                PriceOffers.NONE,
                SaleControl.NONE);
    }

    private static Product ceiling() {
        return product(
                26,
                "B26",
                "Minyak bersubsidi",
                false,
                15_500,
                15_500,
                Optional.of(Rupiah.of(15_700)),
                PriceOffers.NONE,
                SaleControl.NONE);
    }

    private static Product product(
            int number,
            String code,
            String name,
            boolean weighed,
            long general,
            long member,
            Optional<Rupiah> ceiling,
            PriceOffers offers,
            SaleControl control) {
        return new Product(
                SampleShop.id(1_000 + number),
                code,
                name,
                "Khusus",
                weighed ? "kg" : "bks",
                weighed,
                Rupiah.of(general),
                Rupiah.of(member),
                ceiling,
                Optional.empty(),
                List.of(),
                true,
                List.of("alias" + number),
                offers,
                control);
    }

    private static String ean(String twelve) {
        return twelve + id.gerai.ledger.product.Barcode.checkDigit(twelve);
    }
}
