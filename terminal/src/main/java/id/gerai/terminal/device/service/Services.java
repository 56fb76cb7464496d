package id.gerai.terminal.device.service;

import id.gerai.terminal.device.display.DisplaySurface;
import id.gerai.terminal.device.escpos.PrinterLine;
import id.gerai.terminal.device.scale.ScaleSource;

import jpos.config.JposEntry;
import jpos.config.simple.SimpleEntry;
import jpos.loader.JposServiceLoader;
import jpos.services.CashDrawerService115;
import jpos.services.LineDisplayService115;
import jpos.services.POSPrinterService115;
import jpos.services.ScaleService115;
import jpos.services.ScannerService115;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Our services under the names that the standard JavaPOS controls open, beside those of any vendor
 * in {@code jpos.xml}. JavaPOS makes services by class name; {@link ServiceFactory} finds here what
 * a name stands for.
 */
public final class Services {
    private static final Duration SILENCE_MAX = Duration.ofSeconds(8);
    private static final Map<String, Supplier<Object>> MADE = new ConcurrentHashMap<>();

    private Services() {}

    /**
     * A receipt printer.
     *
     * @param columns of a line
     * @param cuts whether it has a knife
     */
    public static void printer(String name, PrinterLine line, int columns, boolean cuts) {
        printer(name, line, new PrinterService.Profile(columns, cuts, SILENCE_MAX));
    }

    static void printer(String name, PrinterLine line, PrinterService.Profile profile) {
        enter(
                name,
                "POSPrinter",
                () -> proxy(POSPrinterService115.class, new PrinterService(name, line, profile)));
    }

    /**
     * A drawer in the socket of a printer.
     *
     * @param pulseMs how long its magnet is driven
     * @param highWhenOpen what its switch says when it is open; empty where it has none
     */
    public static void drawer(
            String name, PrinterLine line, int pulseMs, Optional<Boolean> highWhenOpen) {
        enter(
                name,
                "CashDrawer",
                () ->
                        proxy(
                                CashDrawerService115.class,
                                new DrawerService(name, line, pulseMs, highWhenOpen)));
    }

    /** A scanner. */
    public static void scanner(String name, ScanSource source) {
        enter(name, "Scanner", () -> proxy(ScannerService115.class, new ScannerService(source)));
    }

    /** A scale. */
    public static void scale(String name, ScaleSource source) {
        enter(name, "Scale", () -> proxy(ScaleService115.class, new ScaleService(source)));
    }

    /** A customer display. */
    public static void display(String name, DisplaySurface surface) {
        enter(
                name,
                "LineDisplay",
                () -> proxy(LineDisplayService115.class, new DisplayService(surface)));
    }

    /** A new service for a name of ours. */
    static Optional<Object> make(String name) {
        return Optional.ofNullable(MADE.get(name)).map(Supplier::get);
    }

    private static <S> Object proxy(Class<S> type, BaseService service) {
        return ServiceProxy.of(type, service);
    }

    private static void enter(String name, String category, Supplier<Object> service) {
        MADE.put(name, service);
        SimpleEntry entry = new SimpleEntry();
        entry.addProperty(JposEntry.LOGICAL_NAME_PROP_NAME, name);
        entry.addProperty(JposEntry.SI_FACTORY_CLASS_PROP_NAME, ServiceFactory.class.getName());
        entry.addProperty(JposEntry.SERVICE_CLASS_PROP_NAME, BaseService.class.getName());
        entry.addProperty(JposEntry.VENDOR_NAME_PROP_NAME, "Gerai");
        entry.addProperty(JposEntry.VENDOR_URL_PROP_NAME, "");
        entry.addProperty(JposEntry.DEVICE_CATEGORY_PROP_NAME, category);
        entry.addProperty(JposEntry.JPOS_VERSION_PROP_NAME, "1.15");
        entry.addProperty(JposEntry.PRODUCT_NAME_PROP_NAME, "Gerai " + category);
        entry.addProperty(JposEntry.PRODUCT_DESCRIPTION_PROP_NAME, "Gerai " + category);
        entry.addProperty(JposEntry.PRODUCT_URL_PROP_NAME, "");
        JposServiceLoader.getManager().getEntryRegistry().addJposEntry(name, entry);
    }
}
