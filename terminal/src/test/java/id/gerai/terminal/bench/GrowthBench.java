package id.gerai.terminal.bench;

import id.gerai.terminal.device.escpos.Lines;
import id.gerai.terminal.device.escpos.PrinterLine;
import id.gerai.terminal.device.service.ScanSource;
import id.gerai.terminal.device.service.Services;
import id.gerai.terminal.device.setup.DeviceNames;
import id.gerai.terminal.window.Devices;

import java.awt.event.KeyEvent;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the till holds in memory while it sells: three scans, F12, F1 and Enter in the real window
 * for each sale, receipts written to a printer's device file, no server in reach. Its argument is
 * the number of sales.
 */
public final class GrowthBench {
    private static final int SALES = 10_000;
    private static final int SETTLED_AFTER = 1_000;
    private static final int SAMPLE_EVERY = 500;
    private static final int LINES = 3;
    private static final int STEP = 7_919;
    private static final int PULSE_MS = 100;
    private static final double RESIDENT_MAX_MB = 250;

    /** Less than this is no growth: a till sells some 300 tickets a day. */
    private static final double GROWTH_MAX_MB_PER_1000 = 0.5;

    private final BenchWindow window;
    private final ScanSource scanner;
    private final List<double[]> samples = new ArrayList<>();

    private GrowthBench(BenchWindow window, ScanSource scanner) {
        this.window = window;
        this.scanner = scanner;
    }

    public static void main(String[] args) throws Exception {
        int sales = args.length > 0 ? Integer.parseInt(args[0]) : SALES;
        Path directory = Files.createTempDirectory(Path.of("target"), "growth-bench");
        BigShop.openShiftToday(directory).close();
        ScanSource scanner = new ScanSource();
        DeviceNames names = names(directory, scanner);
        try (BenchWindow window = new BenchWindow(directory, till -> new Devices(till, names))) {
            new GrowthBench(window, scanner).sell(sales);
        }
        System.exit(0);
    }

    /** A printer that takes everything, a drawer in its socket, and a scanner. */
    private static DeviceNames names(Path directory, ScanSource scanner) throws Exception {
        Path port = Files.writeString(directory.resolve("lp0"), "");
        PrinterLine line = new PrinterLine(Lines.to(port.toString()), true, "858");
        Services.printer("GrowthPrinter", line, 32, false);
        Services.drawer("GrowthDrawer", line, PULSE_MS, Optional.empty());
        Services.scanner("GrowthScanner", scanner);
        return new DeviceNames(
                "GrowthPrinter",
                "GrowthDrawer",
                Optional.of("GrowthScanner"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void sell(int sales) throws Exception {
        double heapSettled = 0;
        for (int sale = 1; sale <= sales; sale++) {
            sellOne(sale);
            if (sale % SAMPLE_EVERY == 0 && sale >= SETTLED_AFTER) {
                samples.add(new double[] {sale, Resident.here()});
            }
            if (sale == SETTLED_AFTER) {
                heapSettled = heapAfterCollecting();
            }
        }
        double heapAtEnd = heapAfterCollecting();
        Figures.row("resident after 1,000 sales", samples.getFirst()[1], RESIDENT_MAX_MB, "MB");
        Figures.row(
                "resident after %,d sales".formatted(sales),
                samples.getLast()[1],
                RESIDENT_MAX_MB,
                "MB");
        Figures.row(
                "resident: slope from 1,000 sales on, per 1,000",
                slope() * 1_000,
                GROWTH_MAX_MB_PER_1000,
                "MB");
        Figures.row("heap in use after 1,000 sales", heapSettled, "MB");
        Figures.row("heap in use after %,d sales".formatted(sales), heapAtEnd, "MB");
    }

    private void sellOne(int sale) throws Exception {
        for (int line = 1; line <= LINES; line++) {
            int wanted = line;
            int product = Math.floorMod((sale * LINES + line) * STEP, BigShop.PRODUCTS);
            scanner.scan(BigShop.barcode(product));
            window.until("rung", () -> window.lines() == wanted);
        }
        window.press(KeyEvent.VK_F12);
        window.until("payment", () -> window.showing("tender").isPresent());
        window.press(KeyEvent.VK_F1);
        window.until("paid", () -> window.showing("change-given").isPresent());
        window.press(KeyEvent.VK_ENTER);
        window.until("next", () -> window.showing("find").isPresent());
    }

    /** Of the line through the samples, in megabytes a sale. */
    private double slope() {
        double meanX = samples.stream().mapToDouble(it -> it[0]).average().orElseThrow();
        double meanY = samples.stream().mapToDouble(it -> it[1]).average().orElseThrow();
        double above = samples.stream().mapToDouble(it -> (it[0] - meanX) * (it[1] - meanY)).sum();
        double below = samples.stream().mapToDouble(it -> (it[0] - meanX) * (it[0] - meanX)).sum();
        return below == 0 ? 0 : above / below;
    }

    private static double heapAfterCollecting() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_048_576.0;
    }
}
