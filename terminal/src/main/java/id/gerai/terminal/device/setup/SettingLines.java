package id.gerai.terminal.device.setup;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The lines of a settings file, {@code name = value}; values are taken as they stand, so that a
 * path of any system needs no quoting. Every complaint names its line.
 */
final class SettingLines {
    private static final TreeSet<String> NAMES =
            new TreeSet<>(
                    List.of(
                            "simulated",
                            "printer",
                            "printer.port",
                            "printer.columns",
                            "printer.codepage",
                            "printer.cut",
                            "printer.answers",
                            "drawer",
                            "drawer.port",
                            "drawer.pulse",
                            "drawer.opened",
                            "scanner",
                            "scanner.port",
                            "scanner.file",
                            "scale",
                            "scale.port",
                            "scale.protocol",
                            "display",
                            "display.port"));

    private record Value(String text, int line) {}

    private final Path file;
    private final Map<String, Value> given = new HashMap<>();

    private SettingLines(Path file) {
        this.file = file;
    }

    static SettingLines of(Path file) throws DeviceSettingsException {
        SettingLines result = new SettingLines(file);
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                result.put(line, i + 1);
            }
        }
        return result;
    }

    /** The settings as such lines. */
    static List<String> written(DeviceSettings it) {
        List<String> lines = new ArrayList<>();
        lines.add("# The devices of this till; see docs/devices.md.");
        if (it.simulated()) {
            lines.add("simulated = true");
        }
        write(lines, "printer", it.printer());
        lines.add("printer.columns = " + it.paper().columns());
        lines.add("printer.codepage = " + it.paper().codepage());
        lines.add("printer.cut = " + it.paper().cut());
        lines.add("printer.answers = " + it.paper().answers());
        write(lines, "drawer", it.drawer());
        lines.add("drawer.pulse = " + it.pulse().milliseconds());
        lines.add("drawer.opened = " + it.pulse().opened().name().toLowerCase(Locale.ROOT));
        write(lines, "scanner", it.scanner());
        write(lines, "scale", it.scale());
        lines.add("scale.protocol = " + it.scaleProtocol());
        write(lines, "display", it.display());
        return lines;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(Value::text);
    }

    boolean flag(String name, boolean otherwise) throws DeviceSettingsException {
        return Boolean.parseBoolean(
                oneOf(name, Boolean.toString(otherwise), List.of("true", "false")));
    }

    int number(String name, int otherwise, int least, int most) throws DeviceSettingsException {
        Value value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(name, value, "needs a number from %d to %d".formatted(least, most), e);
        }
        throw bad(name, value, "needs a number from %d to %d".formatted(least, most), null);
    }

    String oneOf(String name, String otherwise, List<String> allowed)
            throws DeviceSettingsException {
        Value value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!allowed.contains(value.text())) {
            throw bad(name, value, "needs one of " + String.join(", ", allowed), null);
        }
        return value.text();
    }

    /** A device's kind and where it is; a word that is no kind is a JavaPOS name. */
    Choice choice(String name, Choice otherwise, List<String> kinds)
            throws DeviceSettingsException {
        Value value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        String text = value.text();
        if (text.equals(Choice.NONE)) {
            return Choice.none();
        }
        if (text.startsWith(Choice.JPOS + ":")) {
            return Choice.jpos(text.substring(Choice.JPOS.length() + 1));
        }
        if (!kinds.contains(text)) {
            return Choice.jpos(text);
        }
        String port = text(name + ".port").orElse("");
        if (port.isEmpty() && (text.equals("escpos") || text.equals("serial"))) {
            throw bad(name, value, "needs a line '%s.port = …' too".formatted(name), null);
        }
        return new Choice(text, port);
    }

    /** Refuses a value that its reader refuses. */
    void check(String name, Function<String, ?> reader) throws DeviceSettingsException {
        Value value = given.get(name);
        try {
            if (value != null) {
                reader.apply(value.text());
            }
        } catch (IllegalArgumentException e) {
            throw bad(name, value, String.valueOf(e.getMessage()), e);
        }
    }

    private void put(String line, int number) throws DeviceSettingsException {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals).strip();
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        if (!NAMES.contains(name)) {
            throw new DeviceSettingsException(
                    file, number, "'%s' is not one of %s".formatted(name, NAMES), null);
        }
        if (value.isEmpty()) {
            throw new DeviceSettingsException(
                    file, number, "'%s' needs a value after '='".formatted(name), null);
        }
        given.put(name, new Value(value, number));
    }

    private DeviceSettingsException bad(String name, Value value, String why, Throwable cause) {
        return new DeviceSettingsException(
                file, value.line(), "'%s' %s".formatted(name, why), cause);
    }

    private static void write(List<String> lines, String name, Choice choice) {
        if (choice.is(Choice.JPOS)) {
            lines.add(name + " = jpos:" + choice.port());
            return;
        }
        lines.add(name + " = " + choice.kind());
        if (!choice.port().isEmpty()) {
            lines.add(name + (choice.is("file") ? ".file = " : ".port = ") + choice.port());
        }
    }

    private static List<String> lines(Path file) throws DeviceSettingsException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new DeviceSettingsException(file, 1, "is not UTF-8 text", e);
        } catch (IOException e) {
            throw new DeviceSettingsException(file, 1, "cannot be read", e);
        }
    }
}
