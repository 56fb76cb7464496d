package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.testing.FakeServer;
import id.gerai.terminal.testing.SampleShop;

import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.io.IOException;

/** A cashier's day in the real window, by keyboard and scanner, against a server that listens. */
class TillWindowIT extends WindowCase {
    @Test
    void aDayAtTheTill() throws IOException {
        enrol();
        openShift();
        devices.scanner().scan(SampleShop.barcode(1));
        ring("2*" + SampleShop.barcode(2));
        ring("B04");
        ring("1,25*");
        frame.textBox("find").enterText("kerip");
        picture("search");
        press(KeyEvent.VK_ENTER);
        ring("2*B03");
        picture("sale-general");
        press(KeyEvent.VK_F3);
        frame.textBox("find-member").enterText("siti");
        picture("member");
        press(KeyEvent.VK_ENTER);
        frame.label("total").requireText("Rp177.150");
        picture("sale-member");
        press(KeyEvent.VK_F12);
        frame.textBox("tender").enterText("200000");
        frame.label("change").requireText("Rp22.900");
        picture("payment");
        press(KeyEvent.VK_F12);
        frame.label("change-given").requireText("Rp22.900");
        picture("paid");
        SaleCompleted sale = window.till().payment().lastPaid().orElseThrow();
        assertEquals(Rupiah.of(177_100), sale.ticket().payable());
        eventually("printed", () -> devices.printer().paper().stream().anyMatch(this::isEnd));
        eventually("drawer", () -> devices.drawer().isOpen());
        eventually("sent", () -> server.lines().size() == 2);
        devices.printer().leavePaperFor(0);
        scanKeys(SampleShop.barcode(7));
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        picture("paid-no-paper");
        press(KeyEvent.VK_ENTER);
        closeShift();
    }

    @Test
    void enrolmentThatFailsSaysWhyInPlainWords() {
        passWelcome();
        tryToEnrol("lumbung", FakeServer.CODE);
        assertNotice("Alamat server tidak terbaca. Contoh: http://192.168.1.10:8080");
        tryToEnrol("http://127.0.0.1:9", FakeServer.CODE);
        assertNoticeComes("Server tidak terjangkau. Periksa alamat dan jaringan, lalu coba lagi.");
        picture("enrol-unreachable");
        tryToEnrol(server.address().toString(), "SALAH");
        assertNoticeComes(
                "Kode ditolak: salah, sudah dipakai, atau kedaluwarsa."
                        + " Minta kode baru dari pengelola.");
        server.beUnavailable(1);
        tryToEnrol(server.address().toString(), FakeServer.CODE);
        assertNoticeComes("Server sedang tidak bisa melayani. Tunggu sebentar, lalu coba lagi.");
        tryToEnrol(server.address().resolve("/lain/").toString(), FakeServer.CODE);
        assertNoticeComes("Alamat ini dijawab, tetapi bukan oleh server Gerai. Periksa alamatnya.");
        enrol();
    }

    private void tryToEnrol(String address, String code) {
        type("server", address, 0);
        type("code", code, KeyEvent.VK_ENTER);
    }

    private void closeShift() {
        press(KeyEvent.VK_F10);
        picture("menu");
        press(KeyEvent.VK_A);
        frame.textBox("count-100000").setText("3");
        frame.textBox("count-20000").setText("4");
        picture("close-shift");
        frame.label("counted-total").requireText("Rp380.000");
        press(KeyEvent.VK_F12);
        frame.label("difference").requireText("Rp400");
        frame.label("report-number").requireText("Laporan Z nomor 0001");
        picture("shift-closed");
        press(KeyEvent.VK_ENTER);
        eventually("locked", () -> frame.textBox("pin").target().isShowing());
        logIn("Joko", "9999");
        assertNoticeComes("PIN salah. Ketik lagi.");
        picture("login-wrong");
    }

    private boolean isEnd(String line) {
        return line.contains("-- akhir struk G1-000001 --");
    }
}
