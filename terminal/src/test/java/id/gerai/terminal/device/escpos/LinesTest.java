package id.gerai.terminal.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.terminal.device.Fast;
import id.gerai.testing.Needs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** Addresses as people write them, and device files. */
class LinesTest {
    @TempDir private Path directory;

    @Test
    void whatIsNotThereSaysSo() {
        for (String address : new String[] {"/dev/no-printer", "COM77", "tcp:127.0.0.1:9"}) {
            IOException gone = assertThrows(IOException.class, () -> Lines.to(address).open());
            assertFalse(String.valueOf(gone.getMessage()).isBlank(), address);
        }
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        for (String address : new String[] {"tcp:", "tcp:host:port", "tcp:host:99999", "COM3@x"}) {
            assertThrows(IllegalArgumentException.class, () -> Lines.to(address), address);
        }
    }

    /** Else the system would keep the printer busy, and it could not be opened again. */
    @Test
    void aDeviceFileIsLetGoWhileSomebodyWaitsForItsAnswer() throws Exception {
        Needs.command("mkfifo", "tests of device files", "coreutils");
        Path file = directory.resolve("lp0");
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
        Line line = Lines.to(file.toString()).open();
        assertTrue(line.answers());
        line.write(new byte[] {0x12});
        assertEquals(0x12, line.read(2_000), "a pipe says what it is told");
        assertTrue(isListening(file));
        line.close();
        Fast.await("let go", () -> !isListening(file));
    }

    private static boolean isListening(Path file) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(it -> it.getName().equals("listen " + file));
    }
}
