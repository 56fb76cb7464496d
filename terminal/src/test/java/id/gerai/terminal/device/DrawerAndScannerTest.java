package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.gerai.terminal.device.javapos.JavaPosDrawer;
import id.gerai.terminal.device.javapos.JavaPosScanner;
import id.gerai.terminal.device.service.SimulatedDevices;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drawer and scanner through the standard controls; and the scanner that types. */
class DrawerAndScannerTest {
    private static int made;

    private final SimulatedDevices devices =
            SimulatedDevices.register("Rest" + made++, Optional.empty());

    @Test
    void theDrawerOpensAndTellsWhenItIsShut() throws DeviceException {
        try (CashDrawer drawer = new JavaPosDrawer(devices.drawerName())) {
            assertEquals(DrawerState.CLOSED, drawer.state());
            drawer.open();
            assertEquals(DrawerState.OPEN, drawer.state());
            devices.drawer().shut();
            assertEquals(DrawerState.CLOSED, drawer.state());
        }
    }

    @Test
    void aStuckDrawerIsAFaultAndWorksAgainLater() throws DeviceException {
        try (CashDrawer drawer = new JavaPosDrawer(devices.drawerName())) {
            devices.drawer().setStuck(true);
            assertThrows(DeviceException.class, drawer::open);
            assertEquals(DrawerState.MISSING, drawer.state());
            devices.drawer().setStuck(false);
            drawer.open();
            assertEquals(DrawerState.OPEN, drawer.state());
        }
    }

    @Test
    void theScannerHandsOverEveryScanInOrder() {
        List<String> read = new ArrayList<>();
        try (Scanner scanner = new JavaPosScanner(devices.scannerName())) {
            scanner.onScan(read::add);
            List.of("8991001100016", "2000000000015", "B07").forEach(devices.scanner()::scan);
            assertEquals(List.of("8991001100016", "2000000000015", "B07"), read);
        }
    }

    @Test
    void anUnpluggedScannerIsMissingUntilItIsBack() {
        try (Scanner scanner = new JavaPosScanner(devices.scannerName())) {
            assertEquals(ScannerState.READY, scanner.state());
            devices.scanner().setOn(false);
            assertEquals(ScannerState.MISSING, scanner.state());
            devices.scanner().setOn(true);
            assertEquals(ScannerState.READY, scanner.state());
        }
    }

    @Test
    void aFastRunOfKeysEndedByEnterIsAScanAndAHandIsNot() {
        assertEquals(Optional.of("8991001100016"), typed("8991001100016", 8));
        assertEquals(Optional.empty(), typed("8991001100016", 90));
        assertEquals(Optional.empty(), typed("B07", 8), "too short to be sure");
    }

    private static Optional<String> typed(String text, long gapMs) {
        BurstDetector detector = new BurstDetector();
        long at = 1_000;
        for (char c : text.toCharArray()) {
            at += gapMs;
            assertEquals(Optional.empty(), detector.typed(c, at));
        }
        return detector.typed('\n', at + gapMs);
    }
}
