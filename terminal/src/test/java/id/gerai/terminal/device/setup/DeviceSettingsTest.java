package id.gerai.terminal.device.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.terminal.device.setup.DeviceSettings.PaperSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The devices of a till, from its data directory. */
class DeviceSettingsTest {
    @TempDir private Path directory;

    @Test
    void withoutAFileTheUsualNamesAreTried() throws DeviceSettingsException {
        assertEquals(DeviceSettings.NONE_GIVEN, DeviceSettings.in(directory));
    }

    @Test
    void whatTheFirstVersionUnderstoodIsUnderstood() throws Exception {
        write(
                "# the old way\n"
                        + "printer = EPSON TM\n"
                        + "simulated = true\n"
                        + "scanner.file = C:\\codes.txt\n");
        DeviceSettings it = DeviceSettings.in(directory);
        assertEquals(Choice.jpos("EPSON TM"), it.printer());
        assertEquals(Choice.jpos("GeraiDrawer"), it.drawer());
        assertTrue(it.simulated());
        assertEquals("file", it.scanner().kind());
        assertTrue(it.scanner().port().endsWith("C:\\codes.txt"), it.scanner().port());
    }

    @Test
    void everyDeviceSaysItsKindAndWhereItIs() throws Exception {
        write(
                """
                printer = escpos
                printer.port = tcp:192.168.1.50:9100
                printer.columns = 32
                drawer.opened = high
                scanner = serial
                scanner.port = COM4
                scale = serial
                scale.port = /dev/ttyUSB0
                scale.protocol = request
                display = escpos
                display.port = COM5
                """);
        DeviceSettings it = DeviceSettings.in(directory);
        assertEquals(new Choice("escpos", "tcp:192.168.1.50:9100"), it.printer());
        assertEquals(32, it.paper().columns());
        assertEquals("printer", it.drawer().kind(), "a drawer nobody speaks of is at the printer");
        assertEquals(new Choice("serial", "COM4"), it.scanner());
        assertEquals(new Choice("serial", "/dev/ttyUSB0"), it.scale());
        assertEquals("request", it.scaleProtocol());
        assertEquals(new Choice("escpos", "COM5"), it.display());
    }

    @Test
    void whatIsSavedIsRead() throws Exception {
        DeviceSettings chosen =
                DeviceSettings.NONE_GIVEN
                        .withPrinter(
                                new Choice("escpos", "/dev/usb/lp0"),
                                new PaperSettings(42, "437", false, true))
                        .withDrawer(Choice.none())
                        .withScanner(new Choice("wedge", ""))
                        .withScale(new Choice("serial", "COM3"), "request")
                        .withDisplay(new Choice("window", ""));
        chosen.save(directory);
        assertEquals(chosen, DeviceSettings.in(directory));
        DeviceSettings.NONE_GIVEN.withSimulated(true).save(directory);
        assertEquals(DeviceSettings.NONE_GIVEN.withSimulated(true), DeviceSettings.in(directory));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    prnter = x;                        'prnter' is not one of
                    printer =;                         needs a value
                    printer = escpos;                  'printer' needs a line 'printer.port
                    printer.columns = 33;              needs one of 32, 42, 48
                    printer.codepage = 1;              no code page 1
                    printer.port = tcp:host:x;         'x' in 'host:x' is not a number
                    drawer.pulse = 5;                  needs a number from 10 to 500
                    scale.protocol = morse;            'morse' is not one of
                    simulated = yes;                   needs one of true, false
                    """)
    void aMistakeIsToldWithItsLine(String line, String why) throws IOException {
        write("# first line\n" + line + "\n");
        DeviceSettingsException refused =
                assertThrows(DeviceSettingsException.class, () -> DeviceSettings.in(directory));
        assertEquals(2, refused.line());
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    @Test
    void printersAreFoundByTheirFiles() throws IOException {
        Files.createDirectories(directory.resolve("usb"));
        Path printer = Files.writeString(directory.resolve("usb").resolve("lp0"), "");
        Files.writeString(directory.resolve("lpfoo"), "");
        assertEquals(
                List.of(new DeviceFinder.Found(printer.toString(), "lp0")),
                new DeviceFinder(directory).printerFiles());
    }

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve(DeviceSettings.FILE), text);
    }
}
