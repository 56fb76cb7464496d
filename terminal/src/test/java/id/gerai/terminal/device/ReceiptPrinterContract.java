package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.terminal.device.Slip.Emphasis;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What every receipt printer must do, whoever made it and however it is connected. */
abstract class ReceiptPrinterContract {
    private static final List<String> LINES = List.of("one", "two", "three");
    private static final Slip SLIP = Slip.ofLines(LINES);

    /** The printer under test. */
    abstract ReceiptPrinter printer();

    /** True where there is a printer. */
    abstract boolean exists();

    /** True where the printer can be asked how it is. */
    abstract boolean answers();

    /** What is on its paper, as plain lines. */
    abstract List<String> paper();

    /** Brings it into a trouble. */
    abstract void bring(PrinterState trouble);

    /** Ends the trouble. */
    abstract void mend(PrinterState trouble);

    @Test
    void printsAllOfASlipInOrderOrSaysThatNothingIsOnPaper() throws DeviceException {
        if (!exists()) {
            DeviceException none = assertThrows(DeviceException.class, this::print);
            assertFalse(none.begun());
            assertFalse(printer().state().canPrint());
            return;
        }
        isNow(PrinterState.READY);
        print();
        assertEquals(LINES, paper().subList(0, LINES.size()));
    }

    @Test
    void printsEverythingASlipMayHold() throws DeviceException {
        Slip all =
                new Slip(
                        List.of(
                                new Slip.Text("caf\u00e9 Rp47.500", Emphasis.BOLD),
                                new Slip.Text("TOTAL", Emphasis.LARGE),
                                new Slip.Barcode("G1-000001"),
                                new Slip.QrCode("00020101021126"),
                                new Slip.Box("Meterai", 1)));
        if (!exists()) {
            DeviceException none = assertThrows(DeviceException.class, () -> printer().print(all));
            assertFalse(none.begun());
            assertEquals(List.of(), paper());
            return;
        }
        printer().print(all);
        assertEquals("caf\u00e9 Rp47.500", paper().get(0));
        assertEquals("TOTAL", paper().get(1));
        assertEquals("||| G1-000001 |||", paper().get(2));
        assertEquals("[QR 00020101021126]", paper().get(3));
        assertEquals(24, paper().get(4).length());
        assertTrue(paper().stream().noneMatch(line -> line.startsWith("?")), "unknown command");
    }

    @Test
    void tellsEachTroubleAndItsEnd() throws DeviceException {
        if (!exists() || !answers()) {
            saysWhatItCan();
            return;
        }
        isNow(PrinterState.READY);
        AtomicInteger told = new AtomicInteger();
        printer().changed().listen(told::incrementAndGet);
        int expected = 0;
        for (PrinterState trouble :
                List.of(PrinterState.PAPER_OUT, PrinterState.COVER_OPEN, PrinterState.OFF)) {
            bring(trouble);
            isNow(trouble);
            DeviceException refused =
                    assertThrows(DeviceException.class, this::print, trouble.name());
            assertFalse(refused.begun(), "nothing is on paper");
            mend(trouble);
            isNow(PrinterState.READY);
            print();
            expected += 2;
            assertTrue(told.get() >= expected, trouble + " told " + told.get());
        }
    }

    /** One that is not there says so; one that cannot be asked is believed. */
    private void saysWhatItCan() throws DeviceException {
        isNow(exists() ? PrinterState.READY : PrinterState.MISSING);
        if (exists()) {
            print();
            isNow(PrinterState.READY);
        } else {
            assertFalse(assertThrows(DeviceException.class, this::print).begun());
            isNow(PrinterState.MISSING);
        }
    }

    @Test
    void canBeClosedTwice() {
        printer().close();
        printer().close();
    }

    final void isNow(PrinterState state) {
        Fast.await(state.name(), () -> printer().state() == state);
    }

    private void print() throws DeviceException {
        printer().print(SLIP);
    }
}
