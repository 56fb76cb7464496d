package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.gerai.terminal.testing.FullDisk;

import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.sql.SQLException;

/** What a cashier sees when printer or disk fail at the worst moment. */
class TroubleIT extends WindowCase {
    @Test
    void aPrinterThatIsOffAtTheStartPrintsWhenItIsSwitchedOn() {
        devices.printer().setOn(false);
        enrol();
        openShift();
        frame.label("printer-state").requireText("Printer mati");
        sell();
        assertNotice("Struk menunggu: printer mati. Penjualan sudah aman.");
        devices.printer().setOn(true);
        eventually(
                "printed",
                () ->
                        devices.printer().paper().stream()
                                .anyMatch(line -> line.contains("akhir struk G1-000001")));
        frame.label("printer-state").requireText("Printer");
    }

    @Test
    void aFullDiskAtTheMomentOfPayingLeavesTheTicketAndPrintsNothing() throws SQLException {
        enrol();
        openShift();
        ring("B01");
        try (FullDisk _ = FullDisk.of(directory)) {
            ring("B07");
            frame.label("total").requireText("Rp65.800");
            press(KeyEvent.VK_F12);
            press(KeyEvent.VK_F12);
            picture("disk-full");
            assertNotice(
                    "Tidak tersimpan: disk mesin ini bermasalah. Belum ada yang tercatat."
                            + " Coba lagi atau panggil pengelola.");
            frame.label("total").requireText("Rp65.800");
            assertEquals(1, window.till().journal().lastSequence(), "only the opened shift");
            assertFalse(devices.drawer().isOpen());
        }
        assertEquals(java.util.List.of(), devices.printer().paper());
        press(KeyEvent.VK_F12);
        assertEquals(2, window.till().journal().lastSequence());
        eventually("printed", () -> !devices.printer().paper().isEmpty());
        eventually("drawer", () -> devices.drawer().isOpen());
    }

    @Test
    void aFullDiskRefusesTheActsOfTheMenuToo() throws SQLException {
        enrol();
        openShift();
        sell();
        press(KeyEvent.VK_ENTER);
        eventually("printed", () -> window.till().printQueue().waiting() == 0);
        try (FullDisk _ = FullDisk.of(directory)) {
            press(KeyEvent.VK_F10);
            press(KeyEvent.VK_1);
            type("member", "0042", KeyEvent.VK_ENTER);
            type("amount", "10000", KeyEvent.VK_F12);
            assertNotice(
                    "Tidak tersimpan: disk mesin ini bermasalah. Belum ada yang tercatat."
                            + " Coba lagi atau panggil pengelola.");
            press(KeyEvent.VK_ESCAPE);
            press(KeyEvent.VK_B);
            press(KeyEvent.VK_F12);
            assertNotice(
                    "Tidak tersimpan: disk mesin ini bermasalah. Belum ada yang tercatat."
                            + " Coba lagi atau panggil pengelola.");
        }
    }

    private void sell() {
        ring("B01");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
    }
}
