package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.terminal.device.javapos.JavaPosPrinter;
import id.gerai.terminal.device.service.SimulatedDevices;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The contract through the standard control and our simulated service. */
class JavaPosPrinterTest extends ReceiptPrinterContract {
    private static int made;

    private final SimulatedDevices devices =
            SimulatedDevices.register("Contract" + made++, Optional.empty());
    private final ReceiptPrinter printer = new JavaPosPrinter(devices.printerName());

    @AfterEach
    void close() {
        printer.close();
    }

    @Test
    void paperCanEndInMidReceipt() {
        devices.printer().leavePaperFor(2);
        assertThrows(
                DeviceException.class, () -> printer.print(Slip.ofLines(List.of("1", "2", "3"))));
        assertEquals(PrinterState.PAPER_OUT, printer.state());
        assertEquals(List.of("1", "2"), paper());
    }

    @Test
    void aPrinterThatDoesNotExistIsMissingAndNoMore() {
        try (ReceiptPrinter none = new JavaPosPrinter("NoSuchPrinter")) {
            assertEquals(PrinterState.MISSING, none.state());
            assertThrows(DeviceException.class, () -> none.print(Slip.ofLines(List.of("x"))));
        }
    }

    @Test
    void aPrinterSwitchedOnAfterTheTillIsFound() throws DeviceException {
        devices.printer().setOn(false);
        try (ReceiptPrinter late = new JavaPosPrinter(devices.printerName())) {
            assertEquals(PrinterState.OFF, late.state());
            devices.printer().setOn(true);
            late.print(Slip.ofLines(List.of("at last")));
            assertEquals("at last", paper().getFirst());
        }
    }

    @Test
    void writesItsPaperToAFile(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("struk.txt");
        SimulatedDevices withFile = SimulatedDevices.register("File" + made++, Optional.of(file));
        try (ReceiptPrinter it = new JavaPosPrinter(withFile.printerName())) {
            it.print(Slip.ofLines(List.of("a line")));
        }
        assertTrue(lines(file).contains("a line"));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    @Override
    ReceiptPrinter printer() {
        return printer;
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
