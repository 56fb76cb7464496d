package id.gerai.ledger.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.SampleEvents;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.feed.Change.LimitUsed;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.feed.Change.QuickKeysChanged;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.BarcodeLayout;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.LaterPrice;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.Promotion;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.SaleControl;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.testing.Golden;
import id.gerai.testing.Resource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The wire contract of the feed: golden files say it. */
class ChangeFormTest {
    static List<Map.Entry<String, Change>> samples() {
        return List.of(
                Map.entry("product", new ProductChanged(rice())),
                Map.entry("member", member()),
                Map.entry(
                        "cashier",
                        new CashierChanged(
                                SampleEvents.CASHIER,
                                "Wati",
                                true,
                                "pbkdf2$60000$AA$BB",
                                Set.of(Permission.VOID_LINE, Permission.RETURN))),
                Map.entry("outlet", outlet()),
                Map.entry(
                        "quick_keys",
                        new QuickKeysChanged(
                                List.of(
                                        new QuickKeyPage(
                                                "Sering dibeli",
                                                List.of(SampleEvents.SUGAR, SampleEvents.EGGS)),
                                        new QuickKeyPage("Pupuk", List.of())))),
                Map.entry(
                        "limit_used",
                        new LimitUsed(
                                SampleEvents.OIL,
                                SampleEvents.MEMBER.toString(),
                                PurchaseLimit.Window.MONTH,
                                LocalDate.of(2026, 3, 1),
                                Quantity.ofUnits(10))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void changesAreWrittenAsTheGoldenFilesSayAndReadBack(Map.Entry<String, Change> sample)
            throws IOException {
        String golden = "golden/" + sample.getKey() + ".json";
        String json = JSON.std.asString(ChangeForm.write(sample.getValue()));
        Golden.assertMatches(getClass(), golden, json);
        assertEquals(
                Optional.of(sample.getValue()),
                ChangeForm.read(JSON.std.mapFrom(Resource.text(getClass(), golden))));
    }

    @Test
    void whatAnOlderServerDoesNotSendIsEmpty() {
        Map<String, Object> cashier =
                Map.of(
                        "type",
                        "cashier",
                        "id",
                        SampleEvents.CASHIER.toString(),
                        "name",
                        "Wati",
                        "active",
                        true);
        assertEquals(
                Optional.of(new CashierChanged(SampleEvents.CASHIER, "Wati", true, "", Set.of())),
                ChangeForm.read(cashier));
    }

    @Test
    void aTypeOrPermissionOfANewerServerIsNothing() {
        assertTrue(ChangeForm.read(Map.of("type", "moon")).isEmpty());
        Map<String, Object> cashier =
                Map.of(
                        "type",
                        "cashier",
                        "id",
                        SampleEvents.CASHIER.toString(),
                        "name",
                        "Wati",
                        "active",
                        true,
                        "permissions",
                        List.of("FLY", "RETURN"));
        assertEquals(
                Set.of(Permission.RETURN),
                ((CashierChanged) ChangeForm.read(cashier).orElseThrow()).permissions());
    }

    private static MemberChanged member() {
        return new MemberChanged(
                SampleEvents.MEMBER,
                "0042",
                "Siti Contoh",
                MemberStatus.ACTIVE,
                "2000000000015",
                "0800000000",
                Rupiah.of(1_284_500),
                new MemberAccount(
                        Rupiah.of(300_000),
                        Rupiah.of(150_000),
                        Rupiah.of(75_000),
                        Rupiah.of(50_000),
                        Optional.of(YearMonth.of(2026, 2))));
    }

    private static OutletChanged outlet() {
        return new OutletChanged(
                SampleEvents.SHIFT,
                "Gerai Sembako",
                "Jl. Contoh 1",
                "Koperasi Desa Contoh",
                "AHU-0000",
                "Asia/Jakarta",
                100,
                new OutletSettings(
                        "000201",
                        Rupiah.of(50_000),
                        Rupiah.of(10_000),
                        List.of("KHBS"),
                        List.of(BarcodeLayout.parse("21:5:g"), BarcodeLayout.parse("22:5:rp")),
                        "secret",
                        "Barang yang sudah dibeli dapat ditukar dalam 3 hari",
                        5,
                        2,
                        "MCowBQYDK2VwAyEA"));
    }

    private static Product rice() {
        LocalDateTime start = LocalDateTime.of(2026, 3, 12, 8, 0);
        return new Product(
                SampleEvents.OIL,
                "B05",
                "Beras SPHP 5 kg",
                "Sembako",
                "sak",
                false,
                Rupiah.of(63_000),
                Rupiah.of(62_500),
                Optional.of(Rupiah.of(62_500)),
                Optional.of(
                        new ConsignmentTerms(SampleEvents.CONSIGNOR, Percent.ofBasisPoints(1_000))),
                List.of("8991001100016"),
                true,
                List.of("raskin"),
                new PriceOffers(
                        List.of(
                                new SalesPackage(
                                        "bal",
                                        Quantity.ofUnits(10),
                                        Rupiah.of(620_000),
                                        Rupiah.of(615_000),
                                        List.of("2000000000015"))),
                        List.of(new WholesalePrice(Quantity.ofUnits(5), Rupiah.of(62_000))),
                        List.of(
                                new Promotion(
                                        "Pasar murah",
                                        Rupiah.of(60_000),
                                        start,
                                        start.plusDays(1),
                                        true)),
                        List.of(
                                new LaterPrice(
                                        LocalDate.of(2026, 4, 1),
                                        Rupiah.of(64_000),
                                        Rupiah.of(63_500),
                                        Optional.of(Rupiah.of(63_500))))),
                new SaleControl(
                        List.of(
                                new PurchaseLimit(
                                        PurchaseLimit.Per.NIK,
                                        Quantity.ofUnits(5),
                                        PurchaseLimit.Window.MONTH),
                                new PurchaseLimit(
                                        PurchaseLimit.Per.TRANSACTION,
                                        Quantity.ofUnits(2),
                                        PurchaseLimit.Window.SALE)),
                        Optional.of(ExternalRegister.KLIK_SPHP)));
    }
}
