package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.device.CashDrawer.Opening;
import id.gerai.terminal.device.Fast;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.display.DisplayState;
import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.receipt.PrintTrouble;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.window.device.DeviceWords;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everything that can go wrong with a device during a day: what happens, and what the cashier
 * reads. In none of it is a sale lost or selling stopped.
 */
class DeviceTroubleTest {
    private static int made;

    @TempDir private Path directory;
    private final SimulatedDevices hardware =
            SimulatedDevices.register("Trouble" + made++, Optional.empty());
    private TestTill it;
    private Devices devices;
    private final List<Long> recoveries = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        it = TestTill.openShift(directory);
    }

    @AfterEach
    void close() {
        devices.close();
        it.close();
    }

    @Test
    void printerOffAtStart() {
        hardware.printer().setOn(false);
        connect();
        sell();
        sell();
        reads("Printer mati · struk disimpan (2)");
        // Before it was tried in vain there is nothing to recover from.
        Fast.await("tried in vain", () -> devices.printWorker().trouble().isPresent());
        assertTrue(devices.printWorker().trouble().filter(PrintTrouble::torn).isEmpty());
        hardware.printer().setOn(true);
        printed(1, 2);
        assertFalse(paper().contains("CETAK ULANG"), "nothing was torn");
        assertEquals(List.of(2L), recoveries, "mencetak 2 struk");
    }

    @Test
    void coverOpenWhileIdle() {
        connectedAndReady();
        hardware.printer().setCoverOpen(true);
        reads("Tutup printer terbuka");
        sell();
        reads("Tutup printer terbuka · struk disimpan (1)");
        hardware.printer().setCoverOpen(false);
        printed(1);
    }

    @Test
    void paperNearEnd() {
        connectedAndReady();
        hardware.printer().setPaperLow(true);
        reads("Kertas hampir habis");
        sell();
        printed(1);
    }

    @Test
    void paperOutInMidReceipt() {
        connectedAndReady();
        hardware.printer().leavePaperFor(5);
        sell();
        torn(PrinterState.PAPER_OUT);
        reads("Kertas printer habis · struk disimpan (1)");
        assertEquals(2, it.till().journal().lastSequence(), "the sale is safe");
        sell();
        assertEquals(3, it.till().journal().lastSequence(), "and so is the next one");
        hardware.printer().loadPaper();
        printed(1, 2);
        assertEquals(3, paper().split("CETAK ULANG 1", -1).length, "marked at both ends, once");
    }

    @Test
    void coverOpenedInMidReceipt() {
        connectedAndReady();
        hardware.printer().setSlow(20);
        sell();
        Fast.await("begun", () -> hardware.printer().paper().size() > 2);
        hardware.printer().setCoverOpen(true);
        torn(PrinterState.COVER_OPEN);
        hardware.printer().setSlow(0);
        hardware.printer().setCoverOpen(false);
        printed(1);
        assertTrue(paper().contains("CETAK ULANG 1"));
    }

    @Test
    void cutterFailure() {
        connectedAndReady();
        hardware.printer().jamCutterAfter(6);
        sell();
        torn(PrinterState.FAULT);
        reads("Gangguan printer, kode 111 · struk disimpan (1)");
        hardware.printer().jamCutterAfter(-1);
        printed(1);
    }

    @Test
    void powerLostInMidReceipt() {
        connectedAndReady();
        hardware.printer().setSlow(20);
        sell();
        Fast.await("begun", () -> hardware.printer().paper().size() > 2);
        hardware.printer().setOn(false);
        torn(PrinterState.OFF);
        hardware.printer().setSlow(0);
        hardware.printer().setOn(true);
        printed(1);
        assertEquals(List.of(1L), recoveries);
    }

    @Test
    void aDriverThatDoesNotReportItsDeath() {
        connectedAndReady();
        hardware.printer().fallSilentAfter(4);
        sell();
        torn(PrinterState.OFF);
        hardware.printer().fallSilentAfter(-1);
        printed(1);
        assertTrue(paper().contains("CETAK ULANG"));
    }

    @Test
    void drawerWillNotOpen() {
        connectedAndReady();
        hardware.drawer().setStuck(true);
        List<Opening> openings = new CopyOnWriteArrayList<>();
        devices.onOpening(openings::add);
        devices.openDrawer();
        Fast.await("told", () -> openings.equals(List.of(Opening.USE_KEY)));
        assertEquals("Laci tidak terbuka · pakai kunci", DeviceWords.drawer(devices).text());
    }

    @Test
    void scannerUnplugged() {
        connectedAndReady();
        hardware.scanner().setOn(false);
        Fast.await(
                "said",
                () -> DeviceWords.scanner(devices).text().equals("Pemindai terputus · ketik kode"));
        hardware.scanner().setOn(true);
        Fast.await("back", () -> DeviceWords.scanner(devices).text().equals("Pemindai"));
    }

    @Test
    void scaleUnstableOverOrUnderZero() {
        connectedAndReady();
        hardware.scale().bring(ScaleState.UNSTABLE);
        scaleReads("Timbangan belum stabil");
        hardware.scale().bring(ScaleState.OVER);
        scaleReads("Timbangan kelebihan beban");
        hardware.scale().bring(ScaleState.UNDER_ZERO);
        scaleReads("Timbangan di bawah nol · nolkan dulu");
        hardware.scale().put(1_250);
        scaleReads("Timbangan 1,250 kg");
    }

    @Test
    void scaleMissing() {
        connectedAndReady();
        hardware.scale().bring(ScaleState.MISSING);
        scaleReads("Timbangan terputus · ketik berat");
    }

    @Test
    void customerDisplayLost() {
        connectedAndReady();
        hardware.display().setLost(true);
        devices.display().orElseThrow().reconnect();
        Fast.await("lost", () -> devices.display().orElseThrow().state() == DisplayState.MISSING);
        sell();
        printed(1);
    }

    @Test
    void printerTakenByAnotherProgram() {
        hardware.printer().setTaken(true);
        connect();
        sell();
        reads("Printer dipakai aplikasi lain · struk disimpan (1)");
        hardware.printer().setTaken(false);
        printed(1);
    }

    @Test
    void printerDeadForTheDay() {
        connectedAndReady();
        hardware.printer().leavePaperFor(3);
        sell();
        torn(PrinterState.PAPER_OUT);
        PrintTrouble trouble = devices.printWorker().trouble().orElseThrow();
        assertTrue(
                trouble.job().slip().lines().stream().anyMatch(line -> line.contains("G1-000001")),
                "can be read on the screen");
        devices.printWorker().putAside();
        Fast.await("no trouble", () -> devices.printWorker().trouble().isEmpty());
        hardware.printer().loadPaper();
        sell();
        printed(2);
        assertFalse(paper().contains("akhir struk G1-000001"), "it was left out");
        Fast.await("and is not forgotten", () -> it.till().printQueue().waiting() == 1);
        it.till().printQueue().takeUpAll();
        printed(1);
    }

    private void connect() {
        devices = new Devices(it.till(), hardware.names(), Fast.RHYTHM);
        devices.printWorker().onRecovery(recoveries::add);
    }

    private void connectedAndReady() {
        connect();
        reads("Printer");
    }

    private void sell() {
        it.till().sale().scan("B01");
        it.till().payment().payCash(Rupiah.of(100_000));
    }

    private void reads(String text) {
        Fast.await(text + " but reads " + printerText(), () -> printerText().equals(text));
    }

    private void scaleReads(String text) {
        Fast.await(
                text,
                () -> DeviceWords.scale(devices.scale().orElseThrow().live()).text().equals(text));
    }

    private String printerText() {
        return DeviceWords.printer(devices, it.till().printQueue().waiting()).text();
    }

    private void torn(PrinterState why) {
        Fast.await(
                "torn: " + why,
                () ->
                        devices.printWorker()
                                .trouble()
                                .filter(now -> now.torn() && now.state() == why)
                                .isPresent());
    }

    /** The receipts of these numbers are whole on paper, each once. */
    private void printed(int... numbers) {
        for (int number : numbers) {
            String end = "-- akhir struk G1-00000" + number + " --";
            Fast.await(end, () -> paper().split(end, -1).length == 2);
        }
        Fast.await("no trouble", () -> devices.printWorker().trouble().isEmpty());
    }

    private String paper() {
        return String.join("\n", hardware.printer().paper());
    }
}
