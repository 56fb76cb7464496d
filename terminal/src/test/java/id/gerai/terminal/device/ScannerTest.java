package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.terminal.device.javapos.JavaPosScanner;
import id.gerai.terminal.device.service.ScanSource;
import id.gerai.terminal.device.service.ScannerFile;
import id.gerai.terminal.device.service.Services;
import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.device.service.SimulatedScanner;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The contract through the standard control. */
class ScannerTest {

    private static int made;

    /** Over our simulated service. */
    @Nested
    class Simulated extends ScannerContract {
        private final String name = "Scanner" + made++;
        private final SimulatedScanner device = SimulatedDevices.registerScanner(name);
        private final Scanner scanner = new JavaPosScanner(name, Fast.RHYTHM);

        @AfterEach
        void close() {
            scanner.close();
        }

        @Test
        void oneThatIsPluggedInAfterTheStartIsFound() {
            String late = "Scanner" + made++;
            SimulatedScanner unplugged = SimulatedDevices.registerScanner(late);
            unplugged.setOn(false);
            try (Scanner it = new JavaPosScanner(late, Fast.RHYTHM)) {
                await(() -> !it.events().isEmpty());
                assertEquals(ScannerState.MISSING, it.state());
                unplugged.setOn(true);
                await(() -> it.state() == ScannerState.READY);
            }
        }

        @Test
        void aBouncingTriggerIsOneScan() {
            device.setTwice(true);
            List<String> read = new CopyOnWriteArrayList<>();
            scanner.onScan(read::add);
            device.scan("B01");
            device.scan("B02");
            await(() -> read.contains("B02"));
            assertEquals(List.of("B01", "B02"), read);
        }

        @Override
        Scanner scanner() {
            return scanner;
        }

        @Override
        boolean exists() {
            return true;
        }

        @Override
        void hold(List<String> codes) {
            codes.forEach(device::scan);
        }

        @Override
        void plug(boolean in) {
            device.setOn(in);
        }
    }

    /** Over our simulated service, fed from a file. */
    @Nested
    class FromAFile extends ScannerContract {
        @TempDir private Path directory;
        private Path file;
        private Scanner scanner;
        private ScannerFile feed;

        @BeforeEach
        void open() throws IOException {
            file = Files.writeString(directory.resolve("codes.txt"), "");
            String name = "Scanner" + made++;
            feed = ScannerFile.follow(SimulatedDevices.registerScanner(name), file);
            scanner = new JavaPosScanner(name, Fast.RHYTHM);
        }

        @AfterEach
        void close() {
            feed.close();
            scanner.close();
        }

        @Test
        void aLineCountsOnceItHasEnded() throws IOException {
            List<String> read = new CopyOnWriteArrayList<>();
            scanner.onScan(read::add);
            append("B01\n\n  B02  \nB0");
            await(() -> read.size() == 2);
            append("3\r\n");
            await(() -> read.size() == 3);
            assertEquals(List.of("B01", "B02", "B03"), read);
        }

        @Test
        void aFileWrittenAnewIsReadAnew() throws IOException {
            List<String> read = new CopyOnWriteArrayList<>();
            scanner.onScan(read::add);
            append("B01\nB02\n");
            await(() -> read.size() == 2);
            Files.writeString(file, "B03\n");
            await(() -> read.size() == 3);
            assertEquals("B03", read.getLast());
        }

        @Override
        Scanner scanner() {
            return scanner;
        }

        @Override
        boolean exists() {
            return true;
        }

        @Override
        void hold(List<String> codes) {
            codes.forEach(code -> append(code + "\n"));
        }

        @Override
        void plug(boolean in) {
            try {
                if (in) {
                    Files.writeString(file, "");
                } else {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void append(String text) {
            try {
                Files.writeString(file, text, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Typed like a keyboard, through the same port. */
    @Nested
    class Wedge extends ScannerContract {
        private final ScanSource typed = new ScanSource();
        private Scanner scanner;

        @BeforeEach
        void open() {
            String name = "Wedge" + made++;
            Services.scanner(name, typed);
            scanner = new JavaPosScanner(name, Fast.RHYTHM);
        }

        @AfterEach
        void close() {
            scanner.close();
        }

        @Override
        Scanner scanner() {
            return scanner;
        }

        @Override
        boolean exists() {
            return true;
        }

        @Override
        void hold(List<String> codes) {
            codes.forEach(typed::scan);
        }

        @Override
        void plug(boolean in) {
            typed.setOn(in);
        }
    }

    /** Over a name that JavaPOS does not know. */
    @Nested
    class None extends ScannerContract {
        private final Scanner scanner = new JavaPosScanner("none", Fast.RHYTHM);

        @AfterEach
        void close() {
            scanner.close();
        }

        @Override
        Scanner scanner() {
            return scanner;
        }

        @Override
        boolean exists() {
            return false;
        }

        @Override
        void hold(List<String> codes) {
            // There is nothing to hold them before.
        }

        @Override
        void plug(boolean in) {
            // There is nothing to plug in.
        }
    }
}
