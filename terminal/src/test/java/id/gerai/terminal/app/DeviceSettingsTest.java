package id.gerai.terminal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class DeviceSettingsTest {
    @TempDir private Path directory;

    @Test
    void withoutAFileNothingIsGiven() throws DeviceSettingsException {
        assertEquals(DeviceSettings.NONE_GIVEN, DeviceSettings.in(directory));
    }

    @Test
    void readsEverySettingAsItStands() throws Exception {
        write("# ours\n\nprinter = Epson TM\nscanner.file=C:\\codes.txt\nsimulated = true");
        DeviceSettings read = DeviceSettings.in(directory);
        assertEquals("Epson TM", read.printer());
        assertEquals("GeraiDrawer", read.drawer());
        assertTrue(read.simulated());
        assertEquals(Optional.of(directory.resolve("C:\\codes.txt")), read.scannerFile());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    colour = red     | 'colour' is not one of
                    printer          | 'printer' needs a value
                    drawer =         | 'drawer' needs a value
                    simulated = yes  | 'simulated' needs true or false
                    """)
    void aMistakeIsNamedWithItsLine(String line, String complaint) throws IOException {
        write("# one\n" + line + "\n");
        DeviceSettingsException bad =
                assertThrows(DeviceSettingsException.class, () -> DeviceSettings.in(directory));
        assertEquals(2, bad.line());
        assertTrue(bad.getMessage().contains("devices.conf:2: " + complaint), bad.getMessage());
    }

    @Test
    void whatIsNotTextIsNamedToo() throws IOException {
        Files.write(directory.resolve("devices.conf"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThrows(DeviceSettingsException.class, () -> DeviceSettings.in(directory));
    }

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve("devices.conf"), text);
    }
}
