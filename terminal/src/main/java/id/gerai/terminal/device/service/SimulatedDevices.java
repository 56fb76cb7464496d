package id.gerai.terminal.device.service;

import id.gerai.terminal.device.setup.DeviceNames;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A printer, a drawer and a scanner, a scale and a pole display of make-believe, registered with
 * JavaPOS under names that the standard controls open like those of any vendor: the prefix followed
 * by Printer, Drawer, Scanner, Scale, Display. Only the hardware is make-believe; what drives it is
 * what drives the real ones.
 */
public record SimulatedDevices(
        String prefix,
        SimulatedPrinter printer,
        SimulatedDrawer drawer,
        SimulatedScanner scanner,
        SimulatedScale scale,
        SimulatedDisplay display) {
    private static final Duration SILENCE_MAX = Duration.ofSeconds(2);
    private static final int COLUMNS = 48;
    private static final int PULSE_MS = 100;

    /**
     * Makes and registers them.
     *
     * @param prefix of their JavaPOS names
     * @param receipts file that everything printed is appended to
     */
    public static SimulatedDevices register(String prefix, Optional<Path> receipts) {
        SimulatedDrawer drawer = new SimulatedDrawer();
        SimulatedDevices it =
                new SimulatedDevices(
                        prefix,
                        new SimulatedPrinter(receipts, drawer),
                        drawer,
                        new SimulatedScanner(),
                        new SimulatedScale(),
                        new SimulatedDisplay());
        PrinterService.Profile profile = new PrinterService.Profile(COLUMNS, true, SILENCE_MAX);
        Services.printer(it.printerName(), it.printer.line(), profile);
        it.drawerTells(true);
        Services.scanner(it.scannerName(), it.scanner);
        Services.scale(it.scaleName(), it.scale);
        Services.display(it.displayName(), it.display);
        return it;
    }

    /** Makes and registers a scanner alone, beside real devices. */
    public static SimulatedScanner registerScanner(String logicalName) {
        SimulatedScanner scanner = new SimulatedScanner();
        Services.scanner(logicalName, scanner);
        return scanner;
    }

    /** Whether the drawer says if it is open; for whoever connects to it from now on. */
    public void drawerTells(boolean itDoes) {
        Optional<Boolean> highWhenOpen = itDoes ? Optional.of(true) : Optional.empty();
        Services.drawer(drawerName(), printer.line(), PULSE_MS, highWhenOpen);
    }

    /** All of them, by their names. */
    public DeviceNames names() {
        return new DeviceNames(
                printerName(),
                drawerName(),
                Optional.of(scannerName()),
                Optional.of(scaleName()),
                Optional.of(displayName()),
                Optional.empty());
    }

    public String printerName() {
        return prefix + "Printer";
    }

    public String drawerName() {
        return prefix + "Drawer";
    }

    public String scannerName() {
        return prefix + "Scanner";
    }

    public String scaleName() {
        return prefix + "Scale";
    }

    public String displayName() {
        return prefix + "Display";
    }
}
