package id.gerai.terminal.device.setup;

import id.gerai.terminal.device.escpos.EscPos;
import id.gerai.terminal.device.escpos.Lines;
import id.gerai.terminal.device.scale.ScaleProtocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which devices a till works with, from {@code devices.conf} in its data directory (see
 * docs/devices.md). A value: choosing means making another one and {@link #save}ing it.
 *
 * @param simulated whether the devices are make-believe, shown in a window of their own
 * @param printer {@code escpos}, {@code none} or {@code jpos}
 * @param paper what the printer can do
 * @param drawer {@code printer} (in the printer's socket), {@code escpos} (in that of another one),
 *     {@code none} or {@code jpos}
 * @param pulse how the drawer is opened and asked
 * @param scanner {@code wedge}, {@code serial}, {@code file}, {@code none} or {@code jpos}
 * @param scale {@code serial}, {@code none} or {@code jpos}
 * @param scaleProtocol one of {@link ScaleProtocol#NAMES}
 * @param display {@code window}, {@code escpos}, {@code none} or {@code jpos}
 */
public record DeviceSettings(
        boolean simulated,
        Choice printer,
        PaperSettings paper,
        Choice drawer,
        PulseSettings pulse,
        Choice scanner,
        Choice scale,
        String scaleProtocol,
        Choice display) {
    /** The file's name in the data directory. */
    public static final String FILE = "devices.conf";

    /** The settings of a till that has no such file. */
    public static final DeviceSettings NONE_GIVEN =
            new DeviceSettings(
                    false,
                    Choice.jpos("GeraiPrinter"),
                    new PaperSettings(48, "858", true, true),
                    Choice.jpos("GeraiDrawer"),
                    new PulseSettings(100, PulseSettings.Switch.NONE),
                    Choice.jpos("GeraiScanner"),
                    Choice.none(),
                    "continuous",
                    Choice.none());

    /**
     * What a printer can do.
     *
     * @param columns of a line: 32 on 58 mm paper, 42 or 48 on 80 mm
     * @param codepage see {@link EscPos}
     * @param cut whether it has a knife
     * @param answers whether it can be asked how it is
     */
    public record PaperSettings(int columns, String codepage, boolean cut, boolean answers) {
        static final List<String> COLUMNS = List.of("32", "42", "48");

        /** With another number of columns. */
        public PaperSettings withColumns(int other) {
            return new PaperSettings(other, codepage, cut, answers);
        }
    }

    /**
     * How a drawer is opened and asked.
     *
     * @param milliseconds the magnet is driven; 10 to 500
     * @param opened what its switch says when it is open
     */
    public record PulseSettings(int milliseconds, Switch opened) {

        /** What the drawer's switch says when it is open. */
        public enum Switch {
            /** It has none. */
            NONE,
            HIGH,
            LOW
        }
    }

    /**
     * The settings of a data directory; {@link #NONE_GIVEN} where it has no such file.
     *
     * @throws DeviceSettingsException with the line that cannot be understood, and why
     */
    public static DeviceSettings in(Path directory) throws DeviceSettingsException {
        Path file = directory.resolve(FILE);
        return Files.exists(file) ? read(SettingLines.of(file), directory) : NONE_GIVEN;
    }

    /**
     * Keeps them in a data directory, in place of those kept there.
     *
     * @throws IOException where the file cannot be written; the old one is then as it was
     */
    public void save(Path directory) throws IOException {
        Path draft = directory.resolve(FILE + ".new");
        Files.write(draft, SettingLines.written(this));
        Files.move(
                draft,
                directory.resolve(FILE),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** With another printer. */
    public DeviceSettings withPrinter(Choice other, PaperSettings itsPaper) {
        return new DeviceSettings(
                simulated, other, itsPaper, drawer, pulse, scanner, scale, scaleProtocol, display);
    }

    /** With another drawer. */
    public DeviceSettings withDrawer(Choice other) {
        return new DeviceSettings(
                simulated, printer, paper, other, pulse, scanner, scale, scaleProtocol, display);
    }

    /** With another scanner. */
    public DeviceSettings withScanner(Choice other) {
        return new DeviceSettings(
                simulated, printer, paper, drawer, pulse, other, scale, scaleProtocol, display);
    }

    /** With another scale. */
    public DeviceSettings withScale(Choice other, String protocol) {
        return new DeviceSettings(
                simulated, printer, paper, drawer, pulse, scanner, other, protocol, display);
    }

    /** With another customer display. */
    public DeviceSettings withDisplay(Choice other) {
        return new DeviceSettings(
                simulated, printer, paper, drawer, pulse, scanner, scale, scaleProtocol, other);
    }

    /** With make-believe devices, or real ones. */
    public DeviceSettings withSimulated(boolean on) {
        return new DeviceSettings(
                on, printer, paper, drawer, pulse, scanner, scale, scaleProtocol, display);
    }

    private static DeviceSettings read(SettingLines given, Path directory)
            throws DeviceSettingsException {
        Choice printer = given.choice("printer", NONE_GIVEN.printer, List.of("escpos"));
        Choice scanner =
                given.choice("scanner", NONE_GIVEN.scanner, List.of("wedge", "serial", "file"));
        Optional<String> scannerFile = given.text("scanner.file");
        if (scannerFile.isPresent()) {
            scanner = new Choice("file", directory.resolve(scannerFile.get()).toString());
        }
        Choice scale = given.choice("scale", NONE_GIVEN.scale, List.of("serial"));
        Choice display = given.choice("display", NONE_GIVEN.display, List.of("window", "escpos"));
        Choice drawer = given.choice("drawer", drawerBeside(printer), List.of("printer", "escpos"));
        given.check("scale.protocol", ScaleProtocol::named);
        given.check("printer.codepage", EscPos::new);
        for (String port : List.of("printer.port", "drawer.port", "scanner.port", "scale.port")) {
            given.check(port, Lines::to);
        }
        PaperSettings paper = NONE_GIVEN.paper;
        return new DeviceSettings(
                given.flag("simulated", false),
                printer,
                new PaperSettings(
                        Integer.parseInt(
                                given.oneOf("printer.columns", "48", PaperSettings.COLUMNS)),
                        given.text("printer.codepage").orElse(paper.codepage),
                        given.flag("printer.cut", paper.cut),
                        given.flag("printer.answers", paper.answers)),
                drawer,
                new PulseSettings(
                        given.number("drawer.pulse", NONE_GIVEN.pulse.milliseconds, 10, 500),
                        PulseSettings.Switch.valueOf(
                                given.oneOf("drawer.opened", "none", List.of("none", "high", "low"))
                                        .toUpperCase(Locale.ROOT))),
                scanner,
                scale,
                given.text("scale.protocol").orElse(NONE_GIVEN.scaleProtocol),
                display);
    }

    /** A drawer nobody speaks of is in the socket of the printer. */
    private static Choice drawerBeside(Choice printer) {
        return printer.is("escpos") ? new Choice("printer", "") : NONE_GIVEN.drawer;
    }
}
