package id.gerai.terminal.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.device.DeviceException;
import id.gerai.terminal.device.Fast;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.device.ReceiptPrinter;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.javapos.JavaPosPrinter;
import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.journal.PrintQueue;
import id.gerai.terminal.signal.Signal;
import id.gerai.terminal.testing.TestTill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** A sale is safe before anything prints, and its receipt comes out once, however long it takes. */
class PrintWorkerTest {
    @TempDir private Path directory;

    @Test
    void paperThatEndsInMidReceiptCostsNeitherSaleNorReceipt() throws Exception {
        ReceiptPrinter printer = mock(ReceiptPrinter.class);
        Signal changed = new Signal();
        when(printer.changed()).thenReturn(changed);
        when(printer.state()).thenReturn(PrinterState.PAPER_OUT);
        AtomicBoolean paper = new AtomicBoolean();
        List<List<String>> printed = new CopyOnWriteArrayList<>();
        List<String> attempts = new CopyOnWriteArrayList<>();
        doAnswer(
                        call -> {
                            attempts.add("attempt");
                            if (!paper.get()) {
                                throw new DeviceException("paper out after line 7", true, null);
                            }
                            printed.add(call.<Slip>getArgument(0).lines());
                            return null;
                        })
                .when(printer)
                .print(any(Slip.class));
        try (TestTill it = TestTill.openShift(directory);
                PrintWorker worker = worker(it, printer)) {
            assertFalse(worker.toString().isEmpty());
            sell(it);
            eventually(() -> !attempts.isEmpty());
            assertEquals(2, it.till().journal().lastSequence(), "the sale is safe");
            assertEquals(1, it.till().printQueue().waiting(), "its receipt waits");

            paper.set(true);
            changed.fire();
            eventually(() -> it.till().printQueue().waiting() == 0);
            assertEquals(1, printed.size());
            assertTrue(String.join("", printed.getFirst()).contains("-- akhir struk G1-000001 --"));
            assertTrue(printed.getFirst().getLast().contains("CETAK ULANG"));
            assertFalse(String.join("\n", printed.getFirst()).contains("SALINAN"));
        }
    }

    @Test
    void theSimulatedPrinterPrintsAfterPaperCoverAndPowerAreBack() throws Exception {
        SimulatedDevices devices = SimulatedDevices.register("Worker", Optional.empty());
        try (TestTill it = TestTill.openShift(directory);
                PrintWorker worker =
                        worker(it, new JavaPosPrinter(devices.printerName(), Fast.RHYTHM))) {
            assertFalse(worker.toString().isEmpty());
            devices.printer().leavePaperFor(5);
            sell(it);
            eventually(() -> devices.printer().paper().size() == 5);
            devices.printer().loadPaper();
            eventually(() -> it.till().printQueue().waiting() == 0);
            devices.printer().setCoverOpen(true);
            sell(it);
            devices.printer().setCoverOpen(false);
            eventually(() -> it.till().printQueue().waiting() == 0);
            String paper = String.join("\n", devices.printer().paper());
            for (String number : List.of("G1-000001", "G1-000002")) {
                assertEquals(2, paper.split("-- akhir struk " + number, -1).length, number);
            }
            assertFalse(paper.contains("SALINAN"));
        }
    }

    @Test
    void aReceiptThatMayBeOnPaperAlreadySaysSoAfterARestart() throws Exception {
        try (TestTill it = TestTill.openShift(directory)) {
            sell(it);
            it.till().printQueue().started(it.till().printQueue().next().orElseThrow());
        }
        try (TestTill it = TestTill.in(directory)) {
            PrintQueue.Job job = it.till().printQueue().next().orElseThrow();
            assertEquals(0, job.copy());
            assertEquals(1, job.reprint());
        }
    }

    private static PrintWorker worker(TestTill it, ReceiptPrinter printer) {
        return new PrintWorker(it.till().journal(), it.till().printQueue(), printer);
    }

    private static void sell(TestTill it) {
        it.till().sale().scan("B01");
        it.till().payment().payCash(Rupiah.of(100_000));
    }

    private static void eventually(BooleanSupplier isSo) throws InterruptedException {
        for (int i = 0; i < 1_000 && !isSo.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertTrue(isSo.getAsBoolean());
    }
}
