package id.gerai.terminal.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.TillEvent.LineVoided;
import id.gerai.ledger.event.TillEvent.TicketVoided;
import id.gerai.ledger.feed.Change.QuickKeysChanged;
import id.gerai.ledger.feed.QuickKeyPage;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.testing.FullDisk;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.testing.Words;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a code may mean, what a price may be, and what is kept of a ticket that is not paid. */
class AddingTest {
    @TempDir private Path directory;
    private TestTill opened;
    private Till till;

    @BeforeEach
    void open() {
        opened = TestTill.openShift(directory);
        till = opened.till();
        till.catalog().apply(SpecialGoods.changes(), 100, 0);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aPackageHasItsOwnBarcodeAndPriceOrIsChosenByKey() {
        scan("2*" + SpecialGoods.DUS_BARCODE);
        assertLine("dus", Quantity.ofUnits(2), 240_000);
        assertEquals(Quantity.ofUnits(80), last().baseQuantity());
        till.sale().nextUnit();
        assertLine("bks", Quantity.ofUnits(2), 6_600);
        till.sale().nextUnit();
        assertLine("dus", Quantity.ofUnits(2), 240_000);
    }

    @Test
    void aDozenIsCheaperAndSoIsToday() {
        scan("11*B20");
        assertEquals(PriceBasis.GENERAL, last().detail().basis());
        scan("12*");
        assertLine("bks", Quantity.ofUnits(12), 48_000);
        assertEquals(PriceBasis.WHOLESALE, last().detail().basis());
        scan("B21");
        assertEquals(PriceBasis.PROMOTION, last().detail().basis());
        assertLine("bks", Quantity.ONE, 15_000);
    }

    @Test
    void theShopsOwnLabelsSayWeightOrPrice() {
        scan(SpecialGoods.EGGS_BY_WEIGHT);
        assertLine("kg", Quantity.ofThousandths(1_250), 37_500);
        scan(SpecialGoods.EGGS_BY_PRICE);
        assertLine("kg", Quantity.ofThousandths(625), 18_750);
        assertEquals(Measure.LABELLED, last().detail().measure());
    }

    @Test
    void weighedGoodsComeFromTheScaleOrTheCashierTypes() {
        till.sale().weighOn(_ -> Optional.of(Quantity.ofThousandths(730)));
        scan("B04");
        assertEquals(Measure.WEIGHED, last().detail().measure());
        till.sale().weighOn(Weighing.NONE);
        scan("B04");
        assertEquals(1, till.sale().basket().items().size(), "it waits for its weight");
        assertEquals(Optional.of(SaleRefusal.WEIGHT_MISSING), till.sale().scan("B01"));
        scan("0,5");
        assertEquals(Measure.TYPED, last().detail().measure());
        assertLine("kg", Quantity.ofThousandths(500), 15_000);
        scan("0,250*B04");
        assertEquals(Measure.TYPED, last().detail().measure());
    }

    @Test
    void productsAreFoundByNameCodeAndAlias() {
        for (String typed : List.of("kecap man", "b16", "alias22")) {
            assertEquals(1, till.catalog().search(typed, 10).size(), typed);
        }
    }

    @Test
    void theManagersPagesComeBeforeTheCategories() {
        QuickKeys keys = new QuickKeys(till.catalog(), till.journal(), till.sale()::pricedAt);
        assertEquals("Gas & energi", keys.pages().getFirst().name());
        var page = new QuickKeyPage("Pagi", List.of(SpecialGoods.LPG, SampleShop.id(1_007)));
        till.catalog().apply(List.of(new QuickKeysChanged(List.of(page))), 101, 0);
        assertEquals("Pagi", keys.pages().getFirst().name());
        assertEquals(2, keys.pages().getFirst().products().size());
    }

    @Test
    void discountsAndOtherPricesKeepTheirLimits() {
        scan("B26");
        assertRefused(AdjustmentRefusal.ABOVE_CEILING, till.adjustments().price("15701"));
        adjust(till.adjustments().price("15700"), Permission.PRICE_OVERRIDE);
        assertEquals(PriceBasis.OVERRIDE, last().detail().basis());
        assertRefused(
                AdjustmentRefusal.MORE_THAN_THE_GOODS, till.adjustments().lineDiscount("15701"));
        adjust(till.adjustments().lineDiscount("10%"), Permission.LINE_DISCOUNT);
        assertEquals(Rupiah.of(14_130), last().amount());
        scan("B05");
        assertRefused(AdjustmentRefusal.CONSIGNED_GOODS, till.adjustments().lineDiscount("1"));
        assertRefused(AdjustmentRefusal.CONSIGNED_GOODS, till.adjustments().price("1"));
        adjust(till.adjustments().ticketDiscount("5000"), Permission.TICKET_DISCOUNT);
        assertEquals(Rupiah.of(12_000), last().amount(), "the consignor bears nothing");
        adjust(till.adjustments().otherGoods("2500"), Permission.PRICE_OVERRIDE);
        assertEquals(Rupiah.of(14_130 - 5_000 + 12_000 + 2_500), till.sale().total());
        assertEquals(4, till.sale().basket().approvals().size());
    }

    @Test
    void aDiscountNeverOutlivesTheGoodsItIsFor() {
        scan("3*B01");
        adjust(till.adjustments().lineDiscount("100000"), Permission.LINE_DISCOUNT);
        till.voids().part(Quantity.ONE, Words.of(Permission.VOID_LINE));
        assertEquals(Rupiah.ZERO, till.sale().total());
    }

    @Test
    void nothingDisappearsBeforeItIsRecorded() throws Exception {
        scan("B01");
        scan("B07");
        Approval word = Words.of(Permission.VOID_LINE);
        try (FullDisk _ = FullDisk.of(directory)) {
            assertInstanceOf(Recording.NotStored.class, till.voids().line(word));
        }
        assertEquals(2, till.sale().basket().items().size());
        var line = assertInstanceOf(Recording.Recorded.class, till.voids().line(word));
        assertEquals("Mi instan goreng", ((LineVoided) line.event().fact()).name());
        var all =
                assertInstanceOf(
                        Recording.Recorded.class,
                        till.voids().ticket(Words.of(Permission.VOID_TICKET)));
        assertEquals(Rupiah.of(62_500), ((TicketVoided) all.event().fact()).amount());
        assertEquals(0, till.sale().basket().items().size());
    }

    private void adjust(Adjustment adjustment, Permission permission) {
        assertEquals(
                Optional.empty(),
                till.adjustments()
                        .carryOut(
                                assertInstanceOf(Adjustment.Possible.class, adjustment),
                                Words.of(permission)));
    }

    private static void assertRefused(AdjustmentRefusal reason, Adjustment adjustment) {
        assertEquals(new Adjustment.Refused(reason), adjustment);
    }

    private void scan(String code) {
        assertEquals(Optional.empty(), till.sale().scan(code), code);
    }

    private SaleLine last() {
        return till.sale().lines().getLast();
    }

    private void assertLine(String unit, Quantity quantity, long amount) {
        assertEquals(unit, last().unit());
        assertEquals(quantity, last().quantity());
        assertEquals(Rupiah.of(amount), last().amount());
    }
}
