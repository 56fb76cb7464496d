package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.time.Duration;

/** What a counter brings beside plain sales, by keys in the real window. */
class SellingIT extends WindowCase {
    @BeforeEach
    void open() throws InterruptedException {
        enrol();
        SpecialGoods.changes().forEach(server::addChange);
        openShift();
        assertTrue(window.till().sync().awaitInStep(Duration.ofSeconds(10)), "pulled");
    }

    @Test
    void aWeightADiscountAndAVoidEachByTheRightPerson() {
        ring("A0042");
        ring(SpecialGoods.DUS_BARCODE);
        ring("B04");
        assertNotice(
                "Ketik berat Telur ayam dalam kg, misalnya 1,250, lalu Enter. Esc untuk"
                        + " membatalkan.");
        picture("weight-asked");
        ring("1,25");
        press(KeyEvent.VK_F7);
        type("asked", "10%", 0);
        picture("discount");
        press(KeyEvent.VK_ENTER);
        robot.waitForIdle();
        frame.textBox("pin").setText("1111");
        press(KeyEvent.VK_ENTER);
        assertNoticeComes("PIN tidak cocok. Ketik lagi.");
        picture("approval-pin");
        type("pin", SampleShop.JOKOS_PIN, KeyEvent.VK_ENTER);
        eventually("discounted", () -> window.till().sale().total().equals(Rupiah.of(150_625)));
        robot.waitForIdle();
        assertEquals(SampleShop.WATI, window.till().desk().cashier().orElseThrow(), "still hers");
        picture("sale-discounted");
        press(KeyEvent.VK_DELETE);
        picture("approval-own");
        press(KeyEvent.VK_ENTER);
        frame.label("total").requireText("Rp118.000");
        assertTrue(frame.textBox("find").target().isFocusOwner(), "ready for the next scan");
    }

    @Test
    void ticketsArePutAsideAndComeBack() {
        ring("B01");
        press(KeyEvent.VK_F6);
        frame.label("total").requireText("Rp0");
        ring("3*B06");
        press(KeyEvent.VK_F6);
        press(KeyEvent.VK_F6);
        picture("parked");
        press(KeyEvent.VK_2);
        frame.label("total").requireText("Rp44.550");
        assertEquals("", frame.textBox("find").text(), "the digit fell into no field");
        press(KeyEvent.VK_F8);
        picture("more");
        press(KeyEvent.VK_ESCAPE);
    }

    @Test
    void anUnknownCodeIsAskedOfTheServerAndThenSaidPlainly() {
        ring("8991234567890");
        assertNoticeComes(
                "Kode 8991234567890 belum terdaftar. F2 cari dengan nama; F5 jual sebagai barang"
                        + " lain.");
        picture("code-unknown");
        press(KeyEvent.VK_F5);
        type("asked", "2500", KeyEvent.VK_ENTER);
        type("pin", SampleShop.JOKOS_PIN, KeyEvent.VK_ENTER);
        eventually("sold", () -> window.till().sale().total().equals(Rupiah.of(2_500)));
    }

    @Test
    void controlledGoodsAreAskedAboutBeforeTheMoney() {
        ring("2*B22");
        press(KeyEvent.VK_F12);
        picture("nik");
        type("asked", "331015410790000", KeyEvent.VK_ENTER);
        robot.waitForIdle();
        type("asked", "3310154107900003", KeyEvent.VK_ENTER);
        picture("register");
        type("asked", "MAP-77", KeyEvent.VK_ENTER);
        press(KeyEvent.VK_F12);
        assertEquals("MAP-77", lastTicket().lines().getFirst().detail().registerReference());
        press(KeyEvent.VK_ENTER);
        ring("B22");
        press(KeyEvent.VK_F8);
        press(KeyEvent.VK_4);
        type("asked", "3310154107900003", KeyEvent.VK_ENTER);
        picture("limit-note");
        press(KeyEvent.VK_F12);
        picture("limit");
        type("pin", SampleShop.JOKOS_PIN, KeyEvent.VK_ENTER);
        eventually("register is next", () -> exists("asked"));
        press(KeyEvent.VK_ENTER);
        press(KeyEvent.VK_F12);
        assertEquals(Permission.LIMIT_OVERRIDE, lastTicket().approvals().getFirst().permission());
    }

    @Test
    void oneTicketIsPaidInFourWays() {
        ring("A0042");
        ring(SpecialGoods.DUS_BARCODE);
        ring("2*B06");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F7);
        type("tender", "40000", 0);
        picture("pay-qris");
        type("reference", "QR-1", KeyEvent.VK_ENTER);
        press(KeyEvent.VK_F11);
        type("tender", "30000", KeyEvent.VK_F12);
        assertNotice("Nomor bukti belum diisi. Ketik nomor dari struk mesin kartu.");
        type("reference", "A-17", KeyEvent.VK_ENTER);
        press(KeyEvent.VK_F8);
        type("tender", "20000", KeyEvent.VK_ENTER);
        frame.label("due").requireText("Rp57.100");
        picture("pay-rest");
        press(KeyEvent.VK_ESCAPE);
        picture("sale-partly-paid");
        press(KeyEvent.VK_F12);
        type("tender", "60000", KeyEvent.VK_F12);
        frame.label("change-given").requireText("Rp2.900");
        assertEquals(4, lastTicket().tenders().size());
        assertEquals(Tender.Qris.TYPE, lastTicket().tenders().getFirst().type());
    }

    private Ticket lastTicket() {
        robot.waitForIdle();
        return window.till().payment().lastPaid().map(SaleCompleted::ticket).orElseThrow();
    }
}
