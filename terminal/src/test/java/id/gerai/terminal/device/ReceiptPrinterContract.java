package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What every receipt printer must do, whoever made it. */
abstract class ReceiptPrinterContract {
    private static final List<String> LINES = List.of("one", "two", "three");
    private static final Slip SLIP = Slip.ofLines(LINES);

    /** The printer under test, ready. */
    abstract ReceiptPrinter printer();

    /** What is on its paper. */
    abstract List<String> paper();

    /** Brings it into a trouble. */
    abstract void bring(PrinterState trouble);

    /** Ends the trouble. */
    abstract void mend(PrinterState trouble);

    @Test
    void printsAllLinesInOrder() throws DeviceException {
        assertEquals(PrinterState.READY, printer().state());
        printer().print(SLIP);
        assertEquals(LINES, paper().subList(0, LINES.size()));
    }

    @Test
    void tellsEachTroubleAndItsEnd() throws DeviceException {
        AtomicInteger told = new AtomicInteger();
        printer().changed().listen(told::incrementAndGet);
        int expected = 0;
        for (PrinterState trouble :
                List.of(PrinterState.PAPER_OUT, PrinterState.COVER_OPEN, PrinterState.OFF)) {
            bring(trouble);
            assertEquals(trouble, printer().state());
            assertThrows(DeviceException.class, () -> printer().print(SLIP), trouble.name());
            mend(trouble);
            printer().print(SLIP);
            assertEquals(PrinterState.READY, printer().state());
            expected += 2;
            assertTrue(told.get() >= expected, trouble + " told " + told.get());
        }
    }
}
