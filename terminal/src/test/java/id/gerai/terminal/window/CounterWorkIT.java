package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.journal.EventLine;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.util.List;

/** Dues, credit, newcomers, cash, past papers and the hand-over, by keyboard in the real window. */
class CounterWorkIT extends WindowCase {
    @BeforeEach
    void beginTheDay() {
        SpecialGoods.changes().forEach(server::addChange);
        enrol();
        openShift();
    }

    @Test
    void duesAreTypedInMonths() {
        menu(KeyEvent.VK_1);
        type("member", "0042", KeyEvent.VK_ENTER);
        int behind =
                window.till()
                        .shares()
                        .dues(SampleShop.SITI)
                        .orElseThrow()
                        .arrears(window.till().shares().thisMonth());
        frame.textBox("months").requireFocused().requireText(Integer.toString(behind));
        picture("dues-arrears");
        type("months", "0", KeyEvent.VK_ENTER);
        assertNotice("Setoran harus lebih dari nol. Ketik jumlahnya lagi.");
        type("months", "14", 0);
        frame.textBox("amount").requireText("140.000");
        press(KeyEvent.VK_F6);
        frame.label("standing").requireText("Sudah lunas");
        picture("principal-whole");
        press(KeyEvent.VK_F8);
        frame.label("standing").requireText("Saldo Rp75.000");
        press(KeyEvent.VK_F7);
        type("months", "2", KeyEvent.VK_ENTER);
        picture("dues-done");
        SharePaid paid = (SharePaid) lastFact();
        assertEquals(ShareKind.MANDATORY, paid.kind());
        assertEquals(Rupiah.of(20_000), paid.amount());
        assertPrinted("Untuk bulan 01/2026 s.d. 02/2026");
    }

    @Test
    void creditIsProposedWholeAndPaidInPart() {
        menu(KeyEvent.VK_2);
        picture("credit-empty");
        type("member", "siti", KeyEvent.VK_ENTER);
        frame.label("owed").requireText("Rp50.000");
        frame.textBox("amount").requireFocused().requireText("50.000");
        type("amount", "50001", KeyEvent.VK_F12);
        assertNotice("Pembayaran melebihi bon anggota. Ketik paling banyak sebesar bonnya.");
        picture("credit");
        type("amount", "30000", KeyEvent.VK_F12);
        assertEquals(Rupiah.of(30_000), ((CreditPaid) lastFact()).amount());
        assertPrinted("Sisa bon                Rp20.000");
        eventually("drawer", () -> devices.drawer().isOpen());
    }

    @Test
    void aNewMemberJoinsInTheMiddleOfASale() {
        ring("2*B03");
        press(KeyEvent.VK_F3);
        press(KeyEvent.VK_F5);
        frame.textBox("principal").requireText("100.000");
        press(KeyEvent.VK_F12);
        assertNotice("Nama belum diisi. Ketik nama seperti di KTP.");
        type("name", "Sri Wahyuni", KeyEvent.VK_ENTER);
        type("phone", "0812-3456-7890", KeyEvent.VK_ENTER);
        picture("new-member");
        type("principal", "40000", KeyEvent.VK_F12);
        frame.label("total").requireText("Rp76.000");
        picture("new-member-part");
        MemberRegistered asked = (MemberRegistered) lastFact();
        assertEquals("081234567890", asked.phone());
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_ENTER);
        menu(KeyEvent.VK_1);
        type("member", "wahyuni", KeyEvent.VK_ENTER);
        press(KeyEvent.VK_F6);
        frame.label("standing").requireText("Kurang Rp60.000");
        frame.textBox("amount").requireText("60.000");
        picture("principal-rest");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_ENTER);
        ring("2*B03");
        press(KeyEvent.VK_F3);
        frame.textBox("find-member").setText("wahyuni");
        press(KeyEvent.VK_ENTER);
        frame.label("total").requireText("Rp35.000");
    }

    @Test
    void cashMovesOnSomebodysWord() {
        menu(KeyEvent.VK_6);
        picture("cash-empty");
        press(KeyEvent.VK_F5);
        type("amount", "900000", KeyEvent.VK_F12);
        assertNotice("Uang di laci tidak cukup. Ketik jumlah yang lebih kecil.");
        type("amount", "25000", KeyEvent.VK_ENTER);
        picture("cash-reason");
        press(KeyEvent.VK_F1);
        picture("cash-done");
        CashMoved moved = (CashMoved) lastFact();
        assertEquals(CashPurpose.SUPPLIES, moved.purpose());
        assertEquals("Kebutuhan gerai", moved.approval().reason());
        assertPrinted("Perlengkapan            Rp25.000");
        eventually("drawer", () -> devices.drawer().isOpen());
    }

    @Test
    void theDrawerOpensWithoutASaleOnlyOnTheWordOfWhoMay() {
        menu(KeyEvent.VK_7);
        picture("drawer-reason");
        assertFalse(devices.drawer().isOpen());
        type("pin", SampleShop.JOKOS_PIN, KeyEvent.VK_ENTER);
        eventually("on record", () -> lastFact() instanceof DrawerOpened);
        assertEquals(SampleShop.JOKO, ((DrawerOpened) lastFact()).approval().by());
        eventually("drawer", () -> devices.drawer().isOpen());
        frame.textBox("find").requireFocused();
    }

    @Test
    void aDrawerThatStaysShutIsOnRecord() {
        devices.drawer().setStuck(true);
        ring("B01");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        eventually("on record", () -> lastFact() instanceof DrawerOpened);
        assertEquals(
                "Laci tidak terbuka, dibuka dengan kunci",
                ((DrawerOpened) lastFact()).approval().reason());
    }

    @Test
    void papersAreFoundShownAndPrintedOnceMore() {
        for (String code : List.of("B01", "B02", "B03")) {
            ring(code);
            press(KeyEvent.VK_F12);
            press(KeyEvent.VK_F12);
            press(KeyEvent.VK_ENTER);
        }
        menu(KeyEvent.VK_B);
        frame.list("papers").requireItemCount(3);
        press(KeyEvent.VK_DOWN);
        picture("receipts");
        devices.scanner().scan("G1-000001");
        robot.waitForIdle();
        frame.list("papers").requireItemCount(1);
        press(KeyEvent.VK_F12);
        assertEquals(1, ((ReceiptCopied) lastFact()).copy());
        assertPrinted("*** SALINAN 1 ***");
        picture("receipt-copied");
        press(KeyEvent.VK_ESCAPE);
        press(KeyEvent.VK_D);
        picture("report-x");
        press(KeyEvent.VK_F12);
        assertPrinted("LAPORAN X");
    }

    @Test
    void theDrawerIsHandedOverAndThePastReportIsThere() {
        ring("B01");
        menu(KeyEvent.VK_9);
        assertNotice("Masih ada barang di layar.");
        picture("menu-waits");
        press(KeyEvent.VK_ESCAPE);
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_ENTER);
        menu(KeyEvent.VK_9);
        frame.textBox("count-100000").setText("2");
        frame.textBox("count-50000").setText("1");
        picture("hand-over");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_ENTER);
        eventually("locked", () -> frame.textBox("pin").target().isShowing());
        logIn("Joko", SampleShop.JOKOS_PIN);
        eventually("opening", () -> isShowing("float"));
        frame.textBox("float").requireText("250.000");
        picture("handed-over");
        frame.textBox("float").focus();
        press(KeyEvent.VK_ENTER);
        eventually("open", () -> window.till().desk().shift().isPresent());
        assertEquals(SampleShop.JOKO, window.till().desk().shift().orElseThrow().cashier());
        menu(KeyEvent.VK_E);
        frame.list("papers").requireItemCount(1);
        picture("reports-z");
        press(KeyEvent.VK_F12);
        assertPrinted("*** SALINAN 1 ***");
    }

    private void menu(int key) {
        press(KeyEvent.VK_F10);
        press(key);
    }

    private void assertPrinted(String text) {
        eventually(
                text + " printed",
                () -> devices.printer().paper().stream().anyMatch(line -> line.contains(text)));
        assertTrue(devices.printer().paper().stream().anyMatch(line -> line.contains(text)));
    }

    private TillEvent lastFact() {
        return store.read(
                        session ->
                                session.list(
                                        "SELECT line FROM event ORDER BY sequence",
                                        row -> EventLine.read(row.getBytes(1)).fact()))
                .getLast();
    }
}
