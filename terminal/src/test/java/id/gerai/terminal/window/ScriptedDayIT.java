package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.Promotion;
import id.gerai.ledger.product.SaleControl;
import id.gerai.ledger.shift.ShiftReport;
import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.testing.FakeServer;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;

import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole day at one till, in the real window by keys, scanner and finger: forty tickets of every
 * kind, every device failing in between, a closing by count. At the end books, drawer, paper and
 * server are compared with a sum made beside the till.
 */
class ScriptedDayIT extends DayCase {
    private static final long SHORT = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final List<Change> changes = new ArrayList<>(SampleShop.changes());

    @Test
    void aDayOfFortyTicketsAndEveryFault() throws Exception {
        begin();
        plainTickets();
        packagesWeightsAndOffers();
        members();
        waysToPay();
        discountsAndCorrections();
        controlledGoods();
        returnsAndCounterWork();
        printerTroubles();
        otherDeviceTroubles();
        theServerIsGone();
        close();
        assertEquals(40, takings.sales());
        assertTheBooksAreRight();
        assertThePaperIsRight();
        assertEverythingIsSent();
    }

    private void begin() throws InterruptedException {
        enrol();
        SpecialGoods.changes().forEach(this::add);
        add(new ProductChanged(brownSugar()));
        assertTrue(window.till().sync().awaitInStep(PATIENCE));
        turn("who-is-at-the-till");
        openShift();
        reads("printer", "Printer");
        turn("ready");
    }

    private void add(Change change) {
        changes.add(change);
        server.addChange(change);
    }

    /** Rp15.000 in place of Rp20.000, today. */
    private static Product brownSugar() {
        LocalDateTime now = LocalDateTime.now();
        Promotion today =
                new Promotion(
                        "Pasar murah", Rupiah.of(15_000), now.minusDays(2), now.plusDays(2), false);
        return new Product(
                SampleShop.id(1_031),
                "B31",
                "Gula merah pasar murah",
                "Khusus",
                "bks",
                false,
                Rupiah.of(20_000),
                Rupiah.of(19_000),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                List.of(),
                new PriceOffers(List.of(), List.of(), List.of(today)),
                SaleControl.NONE);
    }

    /** 1 to 7: by scanner, wedge, code, name and finger. */
    private void plainTickets() {
        scan(SampleShop.barcode(1));
        cash(62_500);
        printed(lastReceipt());
        scanKeys(SampleShop.barcode(7));
        cash(3_300);
        ring("2*B02");
        cash(31_400, 50_000);
        frame.textBox("find").enterText("kerip");
        turn("search");
        press(KeyEvent.VK_ENTER);
        cash(12_000);
        key("Sabun mandi");
        cash(4_500);
        ring("B06");
        toPayment();
        turn("rounding");
        press(KeyEvent.VK_F12);
        paid(14_850, 14_800);
        ring("B09");
        ring("3*");
        cash(36_000, 50_000);
    }

    /** 8 to 14. */
    private void packagesWeightsAndOffers() {
        scan(SpecialGoods.DUS_BARCODE);
        cash(120_000, 150_000);
        ring("B04");
        ring("1,25");
        cash(37_500);
        scan(SpecialGoods.EGGS_BY_WEIGHT);
        cash(37_500);
        scan(SpecialGoods.EGGS_BY_PRICE);
        cash(18_750);
        ring("B31");
        turn("promotion");
        cash(15_000);
        ring("12*B20");
        cash(48_000);
        ring("D02");
        press(KeyEvent.VK_F4);
        cash(120_000);
    }

    /** 15 to 17: Siti by her card, by name and by number. */
    private void members() {
        scan("A0042");
        scan(SampleShop.barcode(3));
        turn("member");
        cash(17_500);
        member("siti");
        ring("2*B06");
        by("member_credit", 29_100, "");
        member("0042");
        ring("B16");
        by("savings", 24_000, "");
    }

    private void member(String typed) {
        press(KeyEvent.VK_F3);
        frame.textBox("find-member").enterText(typed);
        press(KeyEvent.VK_ENTER);
        eventually("chosen", () -> window.till().sale().member().isPresent());
    }

    /** 18 to 22. */
    private void waysToPay() {
        ring("B01");
        toPayment();
        frame.toggleButton("way-qris").click();
        turn("qris");
        part("qris", 62_500, "QR-77");
        paid(62_500, 0);
        ring("B14");
        by("kks_card", 90_000, "A-17");
        ring("B02");
        by("transfer", 15_700, "TRX-5");
        ring("B08");
        by("social_card", 18_000, "KH-1");
        ring("B14");
        toPayment();
        part("qris", 40_000, "QR-78");
        part("bank_card", 30_000, "B-3");
        turn("split");
        press(KeyEvent.VK_F12);
        paid(90_000, 20_000);
    }

    /** 23 to 29, and a ticket that is given up. */
    private void discountsAndCorrections() {
        ring("B01");
        press(KeyEvent.VK_F7);
        type("asked", "10%", KeyEvent.VK_ENTER);
        turn("approval");
        jokoApproves();
        cash(56_250);
        ring("B14");
        more("Potongan nota");
        type("asked", "5000", KeyEvent.VK_ENTER);
        jokoApproves();
        cash(85_000);
        ring("B16");
        more("Ubah harga");
        type("asked", "20000", KeyEvent.VK_ENTER);
        jokoApproves();
        cash(20_000);
        ring("B01");
        ring("B07");
        press(KeyEvent.VK_DELETE);
        press(KeyEvent.VK_ENTER);
        eventually("one line less", () -> lines() == 1);
        cash(62_500);
        ring("B01");
        more("Batalkan nota");
        jokoApprovesOr(KeyEvent.VK_ENTER);
        eventually("given up", () -> lines() == 0);
        ring("B01");
        press(KeyEvent.VK_F6);
        ring("B07");
        cash(3_300);
        press(KeyEvent.VK_F6);
        turn("parked");
        press(KeyEvent.VK_1);
        cash(62_500);
        press(KeyEvent.VK_F5);
        type("asked", "2500", KeyEvent.VK_ENTER);
        jokoApproves();
        cash(2_500);
    }

    /** Where the cashier may decide alone the reason is enough. */
    private void jokoApprovesOr(int key) {
        robot.waitForIdle();
        if (exists("pin")) {
            jokoApproves();
        } else {
            press(key);
        }
    }

    /** 30 and 31. */
    private void controlledGoods() {
        ring("2*B22");
        press(KeyEvent.VK_F12);
        type("asked", "3310154107900003", KeyEvent.VK_ENTER);
        eventually("register", () -> frame.textBox("asked").text().isEmpty());
        turn("register");
        type("asked", "MAP-77", KeyEvent.VK_ENTER);
        eventually("payment", () -> exists("tender"));
        press(KeyEvent.VK_F12);
        paid(36_000, 36_000);
        scan("A0042");
        ring("B23");
        cash(60_000);
    }

    /** One bottle of the third ticket comes back; a member pays simpanan; a copy is printed. */
    private void returnsAndCounterWork() {
        menu("Retur barang");
        type("receipt", "3", KeyEvent.VK_ENTER);
        type("return-quantity", "1", KeyEvent.VK_ENTER);
        frame.label("refund").requireText("Rp15.700");
        turn("return");
        press(KeyEvent.VK_F12);
        jokoApprovesOr(KeyEvent.VK_ENTER);
        eventually("returned", () -> exists("done-figure"));
        takings.takenBack(15_700);
        press(KeyEvent.VK_ENTER);
        menu("Terima simpanan");
        type("member", "0042", KeyEvent.VK_ENTER);
        type("amount", "50000", KeyEvent.VK_F12);
        eventually("paid in", () -> exists("done-figure"));
        takings.intoDrawer(50_000);
        press(KeyEvent.VK_ENTER);
        menu("Struk dan salinan");
        press(KeyEvent.VK_F12);
        eventually("a copy", () -> slips().stream().anyMatch(it -> it.contains("SALINAN 1")));
        turn("copy");
        toCounter();
        devices.drawer().shut();
    }

    /** 32 to 35: paper, cover, power and knife, each in mid-receipt. */
    private void printerTroubles() {
        devices.printer().leavePaperFor(4);
        ring("B07");
        cash(3_300);
        torn("Kertas habis.");
        turn("paper-out");
        ring("B10");
        cash(4_500);
        devices.printer().loadPaper();
        printed(lastReceipt());
        devices.printer().setSlow(25);
        ring("B15");
        int lines = devices.printer().paper().size();
        cash(3_000);
        eventually("begun", () -> devices.printer().paper().size() > lines + 2);
        devices.printer().setCoverOpen(true);
        torn("Tutup printer terbuka.");
        turn("cover-open");
        devices.printer().setCoverOpen(false);
        printed(lastReceipt());
        ring("B11");
        int before = devices.printer().paper().size();
        cash(8_000);
        eventually("begun", () -> devices.printer().paper().size() > before + 2);
        devices.printer().setOn(false);
        torn("Printer mati saat mencetak.");
        turn("printer-power");
        devices.printer().setSlow(0);
        devices.printer().setOn(true);
        printed(lastReceipt());
        reads("printer", "Printer");
    }

    private void torn(String words) {
        eventually(
                words,
                () ->
                        exists("print-trouble-text")
                                && frame.label("print-trouble-text").text().startsWith(words));
    }

    /** 36 to 39: drawer, scanner, scale and the customer's display. */
    private void otherDeviceTroubles() {
        devices.drawer().setStuck(true);
        ring("B11");
        cash(8_000);
        reads("drawer", "Laci tidak terbuka · pakai kunci");
        turn("drawer-stuck");
        devices.drawer().setStuck(false);
        devices.scanner().setOn(false);
        reads("scanner", "Pemindai terputus · ketik kode");
        scanKeys(SampleShop.barcode(13));
        turn("scanner-unplugged");
        cash(6_000);
        devices.scanner().setOn(true);
        reads("scanner", "Pemindai");
        devices.scale().bring(ScaleState.UNSTABLE);
        reads("scale", "Timbangan belum stabil");
        ring("B04");
        turn("scale-unstable");
        ring("0,5");
        cash(15_000);
        devices.scale().put(0);
        devices.display().setLost(true);
        ring("B12");
        reads("display", "Layar pembeli terputus");
        cash(10_000);
        devices.display().setLost(false);
        reads("display", "Layar pembeli");
        leaveTheDrawerOpen();
    }

    private void leaveTheDrawerOpen() {
        menu("Buka laci");
        jokoApproves();
        eventually("open", () -> devices.drawer().isOpen());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!frame.label("drawer-state").text().equals("Laci masih terbuka")) {
            assertTrue(System.nanoTime() < end, "the drawer was left open");
            org.assertj.swing.timing.Pause.pause(200);
        }
        turn("drawer-left-open");
        devices.drawer().shut();
        reads("drawer", "Laci");
        toCounter();
    }

    /** 40. */
    private void theServerIsGone() throws IOException, InterruptedException {
        assertTrue(window.till().sync().awaitInStep(PATIENCE));
        FakeServer before = server;
        server.close();
        ring("B01");
        cash(62_500);
        reads("sync", "Luring sejak");
        turn("server-gone");
        server = new FakeServer(changes, before.address().getPort());
        server.takeOverFrom(before);
        assertTrue(window.till().sync().awaitInStep(PATIENCE));
        reads("sync", "Daring");
    }

    private void close() {
        menu("Laporan X");
        turn("report-x");
        press(KeyEvent.VK_F12);
        eventually("X", () -> slips().stream().anyMatch(it -> it.contains("LAPORAN X")));
        toCounter();
        menu("Tutup sif");
        count(takings.drawer() - SHORT);
        turn("counting");
        press(KeyEvent.VK_F12);
        eventually("closed", () -> exists("difference"));
        frame.label("difference").requireText("Rp500");
        turn("closed");
        press(KeyEvent.VK_ENTER);
        eventually("Z", () -> slips().stream().anyMatch(it -> it.contains("LAPORAN Z 0001")));
        turn("locked");
    }

    private void assertTheBooksAreRight() {
        ShiftReport z = ShiftReport.of(window.till().journal().eventsOfLastShift());
        assertEquals(takings.byWay(), amounts(z.tenders()));
        assertEquals(takings.sales(), z.goods().sales());
        assertEquals(takings.goods(), z.goods().sold().amount());
        assertEquals(takings.rounding(), z.rounding().amount());
        assertEquals(15_700, z.goods().takenBack().amount());
        assertEquals(takings.drawer(), z.expectedCash().amount());
        assertEquals(-SHORT, z.closing().orElseThrow().difference().amount());
        assertEquals(lastReceipt(), z.lastReceipt());
    }

    /** Each receipt once; only one that says so may be there again. */
    private void assertThePaperIsRight() {
        for (String receipt : takings.receipts()) {
            List<String> whole =
                    slips().stream()
                            .filter(it -> it.contains("akhir struk " + receipt))
                            .filter(it -> !it.contains("SALINAN"))
                            .toList();
            assertEquals(1, whole.size(), "whole receipts " + receipt);
        }
        long reprinted = slips().stream().filter(it -> it.contains("CETAK ULANG")).count();
        assertEquals(3, reprinted, "paper, cover and power tore three");
        assertEquals(0, window.till().printQueue().waiting());
    }

    private void assertEverythingIsSent() throws InterruptedException {
        assertTrue(window.till().sync().awaitInStep(PATIENCE));
        assertEquals(window.till().journal().lastSequence(), server.lines().size());
        assertEquals(server.lines().size(), Chain.verify(store));
        assertEquals(0, window.till().sync().state().alarms());
        assertEquals(0, server.requestsRefused());
    }
}
