package id.gerai.terminal.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shift.ShiftReport;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.testing.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class CashViewModelTest {
    @TempDir private Path directory;

    @Test
    void movesCashWithAReasonAndNeverMoreOutThanIsThere() {
        try (TestTill shop = TestTill.openShift(directory)) {
            CashViewModel cash = shop.till().cash();
            assertRefused(CashRefusal.NOT_ENOUGH_IN_DRAWER, cash, 200_001);
            assertRefused(CashRefusal.AMOUNT_NOT_POSITIVE, cash, 0);
            assertInstanceOf(
                    Recording.Recorded.class,
                    cash.move(
                            CashPurpose.FROM_MAIN_CASH,
                            Rupiah.of(100_000),
                            Words.of(Permission.CASH_MOVEMENT)));
            assertInstanceOf(
                    Recording.Recorded.class,
                    cash.move(
                            CashPurpose.SUPPLIES,
                            Rupiah.of(25_000),
                            Words.of(Permission.CASH_MOVEMENT)));
            assertEquals(Rupiah.of(275_000), shop.till().desk().shift().orElseThrow().cash());
            List<String> paper = shop.paper();
            assertTrue(paper.contains("Perlengkapan            Rp25.000"), paper.toString());
            assertTrue(paper.contains("Tanda tangan: ______________"));
        }
    }

    @Test
    void anOpeningWithoutASaleIsOnRecordAndSoIsTheKey() {
        try (TestTill shop = TestTill.openShift(directory)) {
            CashViewModel cash = shop.till().cash();
            assertEquals(
                    new Recording.Refused<>(CashRefusal.NOT_PERMITTED),
                    cash.openDrawer(Words.of(Permission.CASH_MOVEMENT)));
            assertInstanceOf(
                    Recording.Recorded.class, cash.openDrawer(Words.of(Permission.OPEN_DRAWER)));
            var key = assertInstanceOf(Recording.Recorded.class, cash.keyUsed());
            DrawerOpened fact = (DrawerOpened) key.event().fact();
            assertEquals(SampleShop.WATI, fact.approval().by());
            ShiftReport report = shop.till().desk().report().orElseThrow();
            assertEquals(2, report.oddities().drawerOpenings());
        }
        try (TestTill closed = TestTill.in(directory.resolve("closed"))) {
            assertEquals(
                    new Recording.Refused<>(CashRefusal.NO_OPEN_SHIFT),
                    closed.till().cash().keyUsed());
        }
    }

    private static void assertRefused(CashRefusal refusal, CashViewModel cash, long amount) {
        assertEquals(
                new Recording.Refused<>(refusal),
                cash.move(
                        CashPurpose.TO_MAIN_CASH,
                        Rupiah.of(amount),
                        Words.of(Permission.CASH_MOVEMENT)));
    }
}
