package id.gerai.terminal.app;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which devices a till works with, from {@code devices.conf} in its data directory (see
 * docs/devices.md). Every line is {@code name = value}; values are taken as they stand, so that a
 * path of any system needs no quoting.
 *
 * @param simulated whether the devices are make-believe, shown in a window of their own
 * @param printer JavaPOS name; one that JavaPOS does not know means that there is none
 * @param drawer JavaPOS name
 * @param scanner JavaPOS name
 * @param scannerFile where a simulated scanner finds its codes
 */
record DeviceSettings(
        boolean simulated,
        String printer,
        String drawer,
        String scanner,
        Optional<Path> scannerFile) {
    static final String FILE = "devices.conf";
    static final DeviceSettings NONE_GIVEN =
            new DeviceSettings(
                    false, "GeraiPrinter", "GeraiDrawer", "GeraiScanner", Optional.empty());
    private static final Set<String> NAMES =
            Set.of("simulated", "printer", "drawer", "scanner", "scanner.file");

    /** The settings of a data directory; those never given where it has no such file. */
    static DeviceSettings in(Path directory) throws DeviceSettingsException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE_GIVEN;
        }
        Map<String, String> given = new HashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                put(given, file, i + 1, line);
            }
        }
        return new DeviceSettings(
                Boolean.parseBoolean(given.get("simulated")),
                given.getOrDefault("printer", NONE_GIVEN.printer),
                given.getOrDefault("drawer", NONE_GIVEN.drawer),
                given.getOrDefault("scanner", NONE_GIVEN.scanner),
                Optional.ofNullable(given.get("scanner.file")).map(directory::resolve));
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

    private static void put(Map<String, String> given, Path file, int number, String line)
            throws DeviceSettingsException {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals).strip();
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        if (!NAMES.contains(name)) {
            throw new DeviceSettingsException(
                    file, number, "'%s' is not one of %s".formatted(name, NAMES), null);
        }
        boolean flag = name.equals("simulated");
        if (value.isEmpty() || (flag && !Set.of("true", "false").contains(value))) {
            throw new DeviceSettingsException(
                    file,
                    number,
                    "'%s' needs %s after '='".formatted(name, flag ? "true or false" : "a value"),
                    null);
        }
        given.put(name, value);
    }
}
