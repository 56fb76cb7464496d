package id.gerai.terminal.device.service;

import jpos.config.JposEntry;
import jpos.config.simple.SimpleEntry;
import jpos.loader.JposServiceLoader;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A printer, a drawer and a scanner of make-believe, registered with JavaPOS under names that the
 * standard controls open like those of any vendor.
 *
 * @param printer named {@code <prefix>Printer}
 * @param drawer named {@code <prefix>Drawer}
 * @param scanner named {@code <prefix>Scanner}
 */
public record SimulatedDevices(
        String prefix, SimulatedPrinter printer, SimulatedDrawer drawer, SimulatedScanner scanner) {
    /** JavaPOS makes services by class name, so they must find their device by the entry's name. */
    private static final Map<String, Switchable> REGISTERED = new ConcurrentHashMap<>();

    /**
     * Makes and registers them.
     *
     * @param prefix of their JavaPOS names
     * @param receipts file that everything printed is appended to
     */
    public static SimulatedDevices register(String prefix, Optional<Path> receipts) {
        SimulatedDevices devices =
                new SimulatedDevices(
                        prefix,
                        new SimulatedPrinter(receipts),
                        new SimulatedDrawer(),
                        new SimulatedScanner());
        enter(devices.printerName(), "POSPrinter", devices.printer());
        enter(devices.drawerName(), "CashDrawer", devices.drawer());
        enter(devices.scannerName(), "Scanner", devices.scanner());
        return devices;
    }

    /** Makes and registers a scanner alone, beside real devices. */
    public static SimulatedScanner registerScanner(String logicalName) {
        SimulatedScanner scanner = new SimulatedScanner();
        enter(logicalName, "Scanner", scanner);
        return scanner;
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

    static Optional<Switchable> registered(String logicalName) {
        return Optional.ofNullable(REGISTERED.get(logicalName));
    }

    private static void enter(String logicalName, String category, Switchable device) {
        REGISTERED.put(logicalName, device);
        SimpleEntry entry = new SimpleEntry();
        entry.addProperty(JposEntry.LOGICAL_NAME_PROP_NAME, logicalName);
        entry.addProperty(JposEntry.SI_FACTORY_CLASS_PROP_NAME, ServiceFactory.class.getName());
        entry.addProperty(JposEntry.SERVICE_CLASS_PROP_NAME, device.getClass().getName());
        entry.addProperty(JposEntry.VENDOR_NAME_PROP_NAME, "Gerai");
        entry.addProperty(JposEntry.VENDOR_URL_PROP_NAME, "");
        entry.addProperty(JposEntry.DEVICE_CATEGORY_PROP_NAME, category);
        entry.addProperty(JposEntry.JPOS_VERSION_PROP_NAME, "1.15");
        entry.addProperty(JposEntry.PRODUCT_NAME_PROP_NAME, "Simulated " + category);
        entry.addProperty(JposEntry.PRODUCT_DESCRIPTION_PROP_NAME, "Simulated " + category);
        entry.addProperty(JposEntry.PRODUCT_URL_PROP_NAME, "");
        JposServiceLoader.getManager().getEntryRegistry().addJposEntry(logicalName, entry);
    }
}
