package id.gerai.terminal.device.setup;

import id.gerai.terminal.device.display.DisplaySurface;
import id.gerai.terminal.device.display.PoleSurface;
import id.gerai.terminal.device.escpos.Lines;
import id.gerai.terminal.device.escpos.PrinterLine;
import id.gerai.terminal.device.scale.ScaleProtocol;
import id.gerai.terminal.device.scale.SerialScale;
import id.gerai.terminal.device.service.ScanSource;
import id.gerai.terminal.device.service.ScannerFile;
import id.gerai.terminal.device.service.SerialScanner;
import id.gerai.terminal.device.service.Services;
import id.gerai.terminal.device.setup.DeviceSettings.PulseSettings.Switch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Registers the chosen devices with JavaPOS, under names of our own where no maker gave one.
 * Nothing is connected yet; a device that is not there is no error. Simulated devices are another
 * matter: they register themselves.
 */
public final class DeviceSetup implements AutoCloseable {
    private static final String PRINTER = "GeraiEscPosPrinter";
    private static final String DRAWER = "GeraiEscPosDrawer";
    private static final String SCANNER = "GeraiOwnScanner";
    private static final String SCALE = "GeraiSerialScale";
    private static final String DISPLAY = "GeraiOwnDisplay";

    private final DeviceSettings settings;
    private final List<AutoCloseable> followed = new ArrayList<>();
    private Optional<PrinterLine> printerLine = Optional.empty();
    private Optional<ScanSource> typed = Optional.empty();
    private DeviceNames names;

    private DeviceSetup(DeviceSettings settings) {
        this.settings = settings;
    }

    /**
     * Registers devices.
     *
     * @param window makes the window that is the display, where that is the choice
     */
    public static DeviceSetup register(DeviceSettings settings, Supplier<DisplaySurface> window) {
        DeviceSetup setup = new DeviceSetup(settings);
        setup.names =
                new DeviceNames(
                        setup.printer(),
                        setup.drawer(),
                        setup.scanner(),
                        setup.scale(),
                        setup.display(window),
                        setup.typed);
        return setup;
    }

    /** The names to open the devices by. */
    public DeviceNames names() {
        return names;
    }

    /** Lets go of the lines that are listened to all the time; others may then be chosen. */
    @Override
    public void close() {
        for (AutoCloseable it : followed) {
            try {
                it.close();
            } catch (Exception e) {
                throw new IllegalStateException("Bug: ending a thread cannot fail", e);
            }
        }
    }

    private <T extends AutoCloseable> T followed(T it) {
        followed.add(it);
        return it;
    }

    private String printer() {
        Choice it = settings.printer();
        if (!it.is("escpos")) {
            return nameOf(it);
        }
        PrinterLine line =
                new PrinterLine(
                        Lines.to(it.port()),
                        settings.paper().answers(),
                        settings.paper().codepage());
        printerLine = Optional.of(line);
        Services.printer(PRINTER, line, settings.paper().columns(), settings.paper().cut());
        return PRINTER;
    }

    private String drawer() {
        Choice it = settings.drawer();
        Optional<PrinterLine> line =
                switch (it.kind()) {
                    case "printer" -> printerLine;
                    case "escpos" -> Optional.of(new PrinterLine(Lines.to(it.port()), true, "437"));
                    default -> Optional.empty();
                };
        if (line.isEmpty()) {
            return nameOf(it);
        }
        Switch opened = settings.pulse().opened();
        Services.drawer(
                DRAWER,
                line.get(),
                settings.pulse().milliseconds(),
                opened == Switch.NONE ? Optional.empty() : Optional.of(opened == Switch.HIGH));
        return DRAWER;
    }

    private Optional<String> scanner() {
        Choice it = settings.scanner();
        switch (it.kind()) {
            case Choice.NONE -> {
                return Optional.empty();
            }
            case "wedge" -> {
                ScanSource source = new ScanSource();
                typed = Optional.of(source);
                Services.scanner(SCANNER, source);
            }
            case "serial" ->
                    Services.scanner(SCANNER, followed(SerialScanner.follow(Lines.to(it.port()))));
            case "file" -> {
                ScanSource source = new ScanSource();
                followed(ScannerFile.follow(source, Path.of(it.port())));
                Services.scanner(SCANNER, source);
            }
            default -> {
                return Optional.of(nameOf(it));
            }
        }
        return Optional.of(SCANNER);
    }

    private Optional<String> scale() {
        Choice it = settings.scale();
        if (it.is("serial")) {
            ScaleProtocol protocol = ScaleProtocol.named(settings.scaleProtocol());
            Services.scale(SCALE, followed(SerialScale.follow(Lines.to(it.port()), protocol)));
            return Optional.of(SCALE);
        }
        return it.is(Choice.NONE) ? Optional.empty() : Optional.of(nameOf(it));
    }

    private Optional<String> display(Supplier<DisplaySurface> window) {
        Choice it = settings.display();
        switch (it.kind()) {
            case "window" -> Services.display(DISPLAY, window.get());
            case "escpos" -> Services.display(DISPLAY, new PoleSurface(Lines.to(it.port()), "437"));
            case Choice.NONE -> {
                return Optional.empty();
            }
            default -> {
                return Optional.of(nameOf(it));
            }
        }
        return Optional.of(DISPLAY);
    }

    /** A name that JavaPOS does not know stands for no device. */
    private static String nameOf(Choice it) {
        return it.is(Choice.JPOS) ? it.port() : Choice.NONE;
    }
}
