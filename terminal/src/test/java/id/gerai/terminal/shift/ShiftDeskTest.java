package id.gerai.terminal.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.CashCount;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shift.ShiftReport;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class ShiftDeskTest {
    private static final int TICKETS = 1_000;

    @TempDir Path directory;

    @Test
    void reportsAreNumberedAndSayWhatTheDrawerShouldHold() {
        try (TestTill shop = TestTill.openShift(directory)) {
            Till till = shop.till();
            ShiftReport soFar = till.desk().report().orElseThrow();
            assertFalse(soFar.isClosed());
            assertEquals(till.desk().shift().orElseThrow().cash(), soFar.expectedCash());
            List<CashCount> counts = List.of(new CashCount(Rupiah.of(100_000), 2));
            assertEquals(1, closed(till.desk().close(Rupiah.of(200_000), counts)).reportNumber());
            till.desk().signIn(SampleShop.JOKO);
            till.desk().open(Rupiah.of(50_000));
            ShiftClosed second = closed(till.desk().close(Rupiah.of(50_000)));
            assertEquals(2, second.reportNumber());
            assertTrue(second.difference().isZero());
        }
    }

    @Test
    void somebodyElsesShiftIsClosedOnlyByWhoMay() {
        try (TestTill shop = TestTill.in(directory)) {
            ShiftDesk desk = shop.till().desk();
            desk.signIn(SampleShop.JOKO);
            desk.open(Rupiah.of(200_000));
            desk.signIn(SampleShop.WATI);
            assertEquals(
                    new Recording.Refused<>(ShiftRefusal.SHIFT_OF_ANOTHER),
                    desk.close(Rupiah.of(200_000)));
            desk.signIn(SampleShop.JOKO);
            closed(desk.close(Rupiah.of(200_000)));
        }
        try (TestTill shop = TestTill.openShift(directory.resolve("another"))) {
            ShiftDesk desk = shop.till().desk();
            desk.signIn(SampleShop.JOKO);
            closed(desk.close(Rupiah.of(200_000)));
        }
    }

    @Test
    void aShiftLeftOpenOvernightIsFoundAndKeepsItsDay() {
        AtomicReference<Instant> clock =
                new AtomicReference<>(Instant.parse("2026-03-12T07:00:00Z"));
        try (TestTill shop = TestTill.at(directory, clock::get)) {
            ShiftDesk desk = shop.till().desk();
            desk.signIn(SampleShop.WATI);
            desk.open(Rupiah.of(200_000));
            assertFalse(desk.isOverdue());
            clock.set(Instant.parse("2026-03-12T17:00:01Z"));
            assertTrue(desk.isOverdue());
            assertEquals(12, desk.moment().orElseThrow().businessDate().getDayOfMonth());
        }
    }

    @Test
    void aThousandTicketsAreClosedWithinASecond() {
        try (TestTill shop = TestTill.openShift(directory)) {
            Till till = shop.till();
            for (int i = 0; i < TICKETS; i++) {
                till.sale().scan(SampleShop.barcode(1));
                assertInstanceOf(
                        Recording.Recorded.class, till.payment().payCash(Rupiah.of(100_000)));
            }
            long began = System.nanoTime();
            ShiftClosed closed = closed(till.desk().close(Rupiah.ZERO));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertEquals(till.journal().closedShifts(), closed.reportNumber());
            assertTrue(took.toMillis() < 1_000, took.toString());
        }
    }

    private static ShiftClosed closed(Recording<ShiftRefusal> result) {
        return (ShiftClosed) assertInstanceOf(Recording.Recorded.class, result).event().fact();
    }
}
