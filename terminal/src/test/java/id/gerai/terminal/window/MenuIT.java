package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.journal.EventLine;
import id.gerai.terminal.testing.SampleShop;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.util.List;

/**
 * What is behind F10, every act by keyboard: refusals first, then the act, its slip, the drawer.
 */
class MenuIT extends WindowCase {
    @BeforeEach
    void beginTheDay() {
        enrol();
        openShift();
    }

    @Test
    void goodsAreTakenInAtTheAgreedCommission() {
        menu(KeyEvent.VK_4);
        picture("receive-empty");
        frame.textBox("member").requireFocused().requireText("");
        type("member", "siti", KeyEvent.VK_ENTER);
        type("product", SampleShop.barcode(5), KeyEvent.VK_ENTER);
        type("quantity", "20", KeyEvent.VK_F12);
        assertNotice("Barang ini titipan anggota lain. Periksa anggota dan kode barang.");
        picture("receive-refused");
        type("member", "0117", KeyEvent.VK_ENTER);
        type("product", "B01", KeyEvent.VK_F12);
        assertNotice("Barang ini bukan barang titipan. Minta pengelola mencatat kesepakatannya.");
        type("product", "kerip", KeyEvent.VK_ENTER);
        type("quantity", "banyak", KeyEvent.VK_F12);
        assertNotice("Jumlah barang tidak terbaca. Ketik angka seperti 3 atau 1,250.");
        type("quantity", "20", 0);
        picture("receive");
        press(KeyEvent.VK_F12);
        picture("receive-done");
        ConsignmentReceived received = (ConsignmentReceived) lastFact();
        assertEquals(SampleShop.BUDI, received.member());
        assertEquals(Quantity.ofUnits(20), received.quantity());
        assertEquals(Percent.ofBasisPoints(1_000), received.commission());
        assertPrinted("TERIMA BARANG TITIPAN");
        assertTrue(!devices.drawer().isOpen(), "no money moved");
        press(KeyEvent.VK_ENTER);
        frame.textBox("find").requireFocused();
    }

    @Test
    void aScanGoesIntoTheFormThatAsksForIt() {
        menu(KeyEvent.VK_4);
        devices.scanner().scan("A0117");
        devices.scanner().scan(SampleShop.barcode(5));
        robot.waitForIdle();
        frame.textBox("member").requireText("A0117");
        frame.textBox("product").requireText(SampleShop.barcode(5));
        assertTrue(window.till().sale().basket().isEmpty());
    }

    @Test
    void aConsignorIsPaidBesideWhatTheTillKnows() {
        ring("3*B05");
        ring("2*B13");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_ENTER);
        eventually("drawer", () -> devices.drawer().isOpen());
        devices.drawer().shut();
        menu(KeyEvent.VK_5);
        picture("consignor-empty");
        type("member", "0999", KeyEvent.VK_ENTER);
        type("amount", "5000", KeyEvent.VK_F12);
        assertNotice("Penitip tidak ditemukan. Periksa nomor anggota.");
        type("member", "budi", KeyEvent.VK_ENTER);
        frame.label("left").requireText("Rp43.200");
        type("amount", "900000", KeyEvent.VK_F12);
        assertNotice("Uang di laci tidak cukup. Minta tambahan dari kas.");
        picture("consignor-refused");
        type("amount", "50.000", KeyEvent.VK_F12);
        assertNotice(
                "Lebih dari yang diketahui mesin ini (Rp43.200). Cocokkan dengan daftar pengelola;"
                        + " bila benar, tekan F12 sekali lagi.");
        picture("consignor-more");
        type("amount", "40.000", KeyEvent.VK_ENTER);
        picture("consignor-done");
        assertEquals(Rupiah.of(40_000), ((ConsignorPaid) lastFact()).amount());
        assertPrinted("BAYAR TITIPAN");
        eventually("drawer", () -> devices.drawer().isOpen());
        press(KeyEvent.VK_ENTER);
        menu(KeyEvent.VK_5);
        type("member", "budi", 0);
        frame.label("left").requireText("Rp3.200");
    }

    @Test
    void simpananIsTakenByKind() {
        menu(KeyEvent.VK_1);
        picture("share-empty");
        type("amount", "nol", KeyEvent.VK_F12);
        assertNotice("Jumlah uang tidak terbaca. Ketik angka seperti 50000.");
        type("amount", "0", KeyEvent.VK_F12);
        assertNotice("Anggota tidak ditemukan. Periksa nomor anggota.");
        type("member", "0042", KeyEvent.VK_ENTER);
        press(KeyEvent.VK_F6);
        type("amount", "50000", 0);
        picture("share");
        press(KeyEvent.VK_ENTER);
        SharePaid paid = (SharePaid) lastFact();
        assertEquals(ShareKind.PRINCIPAL, paid.kind());
        assertEquals(Rupiah.of(50_000), paid.amount());
        assertPrinted("SETORAN SIMPANAN");
        eventually("drawer", () -> devices.drawer().isOpen());
    }

    @Test
    void aReceiptIsShownAndComesBackOnce() {
        ring("3*B06");
        ring("B01");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_ENTER);
        menu(KeyEvent.VK_C);
        type("receipt", "77", KeyEvent.VK_ENTER);
        assertNotice("Nota tidak ditemukan. Periksa nomornya.");
        picture("return-refused");
        type("receipt", "1", KeyEvent.VK_ENTER);
        frame.label("refund").requireText("Rp107.000");
        picture("return");
        press(KeyEvent.VK_ESCAPE);
        assertEquals(2, facts().size(), "asked, and nothing happened");
        press(KeyEvent.VK_ENTER);
        press(KeyEvent.VK_F12);
        picture("return-reason");
        press(KeyEvent.VK_ENTER);
        picture("return-done");
        assertEquals(Rupiah.of(107_000), ((SaleReturned) lastFact()).ticket().cash());
        assertPrinted("RETUR");
        press(KeyEvent.VK_ENTER);
        menu(KeyEvent.VK_C);
        type("receipt", "1", KeyEvent.VK_ENTER);
        assertNotice("Semua barang di nota ini sudah pernah diretur. Hubungi pengelola.");
    }

    @Test
    void aSlipWaitsForThePrinterAndTheActIsSafe() {
        devices.printer().setOn(false);
        eventually("seen", () -> frame.label("printer-state").text().equals("Printer mati"));
        menu(KeyEvent.VK_1);
        type("member", "0042", KeyEvent.VK_ENTER);
        type("amount", "10000", KeyEvent.VK_F12);
        picture("share-done-no-printer");
        assertNotice("Slip menunggu: printer mati. Catatannya sudah aman.");
        devices.printer().setOn(true);
        assertPrinted("SETORAN SIMPANAN");
    }

    @Test
    void thereIsNothingToReprintOnANewTill() {
        menu(KeyEvent.VK_B);
        assertNotice("Belum ada struk di mesin ini.");
    }

    private void menu(int number) {
        press(KeyEvent.VK_F10);
        picture("menu");
        press(number);
    }

    private void assertPrinted(String title) {
        eventually(
                title + " printed",
                () -> devices.printer().paper().stream().anyMatch(line -> line.contains(title)));
    }

    private TillEvent lastFact() {
        return facts().getLast();
    }

    private List<TillEvent> facts() {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event ORDER BY sequence",
                                row -> EventLine.read(row.getBytes(1)).fact()));
    }
}
