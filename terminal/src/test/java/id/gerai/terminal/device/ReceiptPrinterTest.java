package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.terminal.device.escpos.Lines;
import id.gerai.terminal.device.escpos.PrinterLine;
import id.gerai.terminal.device.javapos.JavaPosPrinter;
import id.gerai.terminal.device.paper.Mark;
import id.gerai.terminal.device.paper.PaperReader;
import id.gerai.terminal.device.service.Services;
import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.testing.Needs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The contract through the standard control, over every kind of line there is. */
class ReceiptPrinterTest {
    private static int made;

    /** A simulated printer, however it is reached. */
    abstract static class OfMemory extends ReceiptPrinterContract {
        final SimulatedDevices devices =
                SimulatedDevices.register("Contract" + made++, Optional.empty());
        ReceiptPrinter printer;

        @AfterEach
        void close() throws IOException {
            printer.close();
        }

        @Override
        ReceiptPrinter printer() {
            return printer;
        }

        @Override
        boolean exists() {
            return true;
        }

        @Override
        boolean answers() {
            return true;
        }

        @Override
        List<String> paper() {
            return devices.printer().paper();
        }

        @Override
        void bring(PrinterState trouble) {
            switch (trouble) {
                case PAPER_OUT -> devices.printer().leavePaperFor(0);
                case COVER_OPEN -> devices.printer().setCoverOpen(true);
                default -> devices.printer().setOn(false);
            }
        }

        @Override
        void mend(PrinterState trouble) {
            switch (trouble) {
                case PAPER_OUT -> devices.printer().loadPaper();
                case COVER_OPEN -> devices.printer().setCoverOpen(false);
                default -> devices.printer().setOn(true);
            }
        }
    }

    /** By itself. */
    @Nested
    class Simulated extends OfMemory {
        @BeforeEach
        void connect() {
            printer = new JavaPosPrinter(devices.printerName(), Fast.RHYTHM);
        }

        @Test
        void paperCanEndInMidReceipt() {
            isNow(PrinterState.READY);
            devices.printer().leavePaperFor(2);
            DeviceException torn =
                    assertThrows(
                            DeviceException.class,
                            () -> printer.print(Slip.ofLines(List.of("1", "2", "3"))));
            assertTrue(torn.begun());
            isNow(PrinterState.PAPER_OUT);
            assertEquals(List.of("1", "2"), paper());
            devices.printer().loadPaper();
            isNow(PrinterState.READY);
            assertEquals(List.of("1", "2"), paper(), "the rest of the torn receipt is forgotten");
        }

        @Test
        void writesItsPaperToAFile(@TempDir Path directory) throws Exception {
            Path file = directory.resolve("struk.txt");
            SimulatedDevices withFile =
                    SimulatedDevices.register("File" + made++, Optional.of(file));
            try (ReceiptPrinter it = new JavaPosPrinter(withFile.printerName(), Fast.RHYTHM)) {
                it.print(Slip.ofLines(List.of("a line")));
            }
            assertTrue(Files.readAllLines(file).contains("a line"));
        }
    }

    /** Over a real network port. */
    @Nested
    class OverTheNetwork extends OfMemory {
        private TcpPrinter port;

        @BeforeEach
        void connect() throws IOException {
            port = new TcpPrinter(new WiredPrinter(devices.printer().open()));
            String name = "Tcp" + made++;
            PrinterLine line = new PrinterLine(Lines.to(port.address()), true, "858");
            Services.printer(name, line, 32, true);
            printer = new JavaPosPrinter(name, Fast.RHYTHM);
        }

        @Override
        @AfterEach
        void close() throws IOException {
            super.close();
            port.close();
        }
    }

    /** Over a real serial port, as far as the system can tell. */
    @Nested
    class OverASerialPort extends OfMemory {
        private SerialPrinter port;

        @BeforeEach
        void connect() throws IOException {
            Needs.command("script", "tests of serial ports", "bsdutils");
            port = new SerialPrinter(new WiredPrinter(devices.printer().open()));
            String name = "Serial" + made++;
            PrinterLine line = new PrinterLine(Lines.to(port.port()), true, "858");
            Services.printer(name, line, 48, true);
            printer = new JavaPosPrinter(name, Fast.RHYTHM);
        }

        @Override
        @AfterEach
        void close() throws IOException {
            if (port != null) {
                super.close();
                port.close();
            }
        }
    }

    /** Over a device file that never answers. */
    @Nested
    class OverADeviceFile extends ReceiptPrinterContract {
        @TempDir private Path directory;
        private Path file;
        private ReceiptPrinter printer;

        @BeforeEach
        void connect() throws IOException {
            file = Files.writeString(directory.resolve("lp0"), "");
            String name = "File" + made++;
            PrinterLine line = new PrinterLine(Lines.to(file.toString()), true, "858");
            Services.printer(name, line, 32, false);
            printer = new JavaPosPrinter(name, Fast.RHYTHM);
        }

        @AfterEach
        void close() {
            printer.close();
        }

        @Override
        ReceiptPrinter printer() {
            return printer;
        }

        @Override
        boolean exists() {
            return true;
        }

        @Override
        boolean answers() {
            return false;
        }

        @Override
        List<String> paper() {
            try {
                return PaperReader.read(Files.readAllBytes(file)).stream()
                        .map(OverADeviceFile::text)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String text(Mark mark) {
            return switch (mark) {
                case Mark.Row it -> it.text();
                case Mark.Bars it -> "||| " + it.content() + " |||";
                case Mark.Qr it -> "[QR " + it.content() + "]";
                default -> mark.toString();
            };
        }

        @Override
        void bring(PrinterState trouble) {
            throw new IllegalStateException("Bug: it cannot tell");
        }

        @Override
        void mend(PrinterState trouble) {
            throw new IllegalStateException("Bug: it cannot tell");
        }
    }

    /** Over a name that JavaPOS does not know. */
    @Nested
    class None extends OfMemory {
        @BeforeEach
        void connect() {
            printer = new JavaPosPrinter("NoSuchPrinter", Fast.RHYTHM);
        }

        @Override
        boolean exists() {
            return false;
        }
    }
}
