package id.gerai.terminal.bench;

import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.window.Devices;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.swing.SwingUtilities;

/**
 * How long after the scanner has read a code its line is to be seen, and how long after each letter
 * of a name what was found is: in the real window, at 50,000 products, until it is painted.
 */
public final class ScanBench {
    private static final int WARM_UP = 100;
    private static final int SCANS = 1_000;
    private static final int LINES = 10;
    private static final int NAMES_WARM_UP = 10;
    private static final int NAMES = 60;
    private static final int STEP = 7_919;
    private static final int LETTERS_MIN = 2;

    private ScanBench() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory(Path.of("target"), "scan-bench");
        BigShop.openShiftToday(directory).close();
        SimulatedDevices hardware = SimulatedDevices.register("Bench", Optional.empty());
        try (BenchWindow window =
                new BenchWindow(directory, till -> new Devices(till, hardware.names()))) {
            Micros scans = new Micros();
            for (int i = -WARM_UP; i < SCANS; i++) {
                long nanos = scan(window, hardware, i + WARM_UP);
                (i < 0 ? new Micros() : scans).add(nanos);
            }
            pay(window);
            Micros letters = new Micros();
            for (int i = -NAMES_WARM_UP; i < NAMES; i++) {
                typeName(window, i + NAMES_WARM_UP, i < 0 ? new Micros() : letters);
            }
            Figures.row("scan to line painted, 50,000 products: p99", scans.millis(99), 50, "ms");
            Figures.row("  median", scans.millis(50), "ms");
            Figures.row("letter typed to answer painted: p95", letters.millis(95), 50, "ms");
            Figures.row("  median", letters.millis(50), "ms");
        }
        System.exit(0);
    }

    private static long scan(BenchWindow window, SimulatedDevices hardware, int number)
            throws Exception {
        if (window.lines() == LINES) {
            pay(window);
        }
        int lines = window.lines() + 1;
        String code = BigShop.barcode(Math.floorMod(number * STEP, BigShop.PRODUCTS));
        return window.watch()
                .nanosUntilPainted(
                        () -> hardware.scanner().scan(code), () -> window.lines() == lines);
    }

    private static void pay(BenchWindow window) throws Exception {
        var payment = window.till().payment();
        SwingUtilities.invokeAndWait(() -> payment.payCash(payment.payableInCash()));
        window.until("paid", () -> window.lines() == 0);
    }

    private static void typeName(BenchWindow window, int number, Micros times) throws Exception {
        window.press(KeyEvent.VK_ESCAPE);
        window.until("empty", () -> window.searched().isEmpty());
        String kind = BigShop.KINDS.get(number % BigShop.KINDS.size());
        String name = number % 2 == 0 ? kind : kind + " merek" + number;
        for (int i = 0; i < name.length(); i++) {
            String soFar = name.substring(0, i + 1);
            Runnable type = () -> window.letter(soFar.charAt(soFar.length() - 1));
            long nanos =
                    window.watch().nanosUntilPainted(type, () -> window.searched().equals(soFar));
            if (i + 1 >= LETTERS_MIN) {
                times.add(nanos);
            }
        }
    }
}
