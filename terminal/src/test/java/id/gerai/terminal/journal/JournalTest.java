package id.gerai.terminal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventHash;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.payment.PaymentRefusal;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

class JournalTest {
    @TempDir private Path directory;

    @Test
    void eventsAreNumberedWithoutGapsAndChainedByHash() {
        try (TestTill it = TestTill.openShift(directory)) {
            sell(it.till(), 3);
            List<Outbox.Line> lines = new Outbox(it.store()).next();
            assertEquals(4, lines.size());
            String hash = Event.GENESIS_HASH;
            for (int i = 0; i < lines.size(); i++) {
                Event event = EventLine.read(lines.get(i).bytes());
                assertEquals(i + 1, event.sequence());
                assertEquals(hash, event.previousHash());
                hash = EventHash.of(lines.get(i).bytes());
            }
            assertEquals(4, Chain.verify(it.store()));
        }
    }

    @Test
    void receiptNumbersGoOnAfterARestart() {
        try (TestTill it = TestTill.openShift(directory)) {
            sell(it.till(), 2);
        }
        try (TestTill it = TestTill.in(directory)) {
            sell(it.till(), 1);
            assertEquals("G1-000003", it.till().payment().lastPaid().orElseThrow().receiptNumber());
            assertTrue(it.till().journal().findReceipt("G1-000002").isPresent());
        }
    }

    @Test
    void theOpenShiftAndItsCashSurviveARestart() {
        try (TestTill it = TestTill.openShift(directory)) {
            sell(it.till(), 2);
        }
        try (TestTill it = TestTill.in(directory)) {
            OpenShift shift = it.till().desk().shift().orElseThrow();
            assertEquals(Rupiah.of(200_000 + 2 * 62_500), shift.cash());
            assertEquals(2, shift.sales());
        }
    }

    @Test
    void theCounterSurvivesARestart() {
        try (TestTill it = TestTill.openShift(directory)) {
            it.till().sale().scan("2*B03");
            it.till().sale().choose(it.till().catalog().member(SampleShop.SITI).orElseThrow());
        }
        try (TestTill it = TestTill.in(directory)) {
            assertEquals(Rupiah.of(35_000), it.till().sale().total());
            assertEquals("0042", it.till().sale().member().orElseThrow().number());
        }
    }

    @Test
    void aSaleThatCannotBeStoredStaysOnTheCounterAndPrintsNothing() throws SQLException {
        try (TestTill it = TestTill.openShift(directory)) {
            it.till().sale().scan("B01");
            sql(
                    "CREATE TRIGGER full BEFORE INSERT ON event BEGIN"
                            + " SELECT RAISE(ABORT, 'disk full'); END");
            Recording<PaymentRefusal> result = it.till().payment().payCash(Rupiah.of(100_000));
            assertInstanceOf(Recording.NotStored.class, result);
            assertEquals(Rupiah.of(62_500), it.till().sale().total());
            assertEquals(0, it.till().printQueue().waiting());
            assertEquals(1, it.till().journal().lastSequence());

            sql("DROP TRIGGER full");
            assertInstanceOf(
                    Recording.Recorded.class, it.till().payment().payCash(Rupiah.of(100_000)));
            assertEquals("G1-000001", it.till().payment().lastPaid().orElseThrow().receiptNumber());
            assertEquals(1, it.till().printQueue().waiting());
            assertEquals(2, Chain.verify(it.store()));
        }
    }

    @Test
    void nobodyChangesOrDeletesAnEvent() {
        try (TestTill it = TestTill.openShift(directory)) {
            for (String sql :
                    List.of(
                            "UPDATE event SET line = x'00'",
                            "DELETE FROM event WHERE sequence=1")) {
                SQLException refused = assertThrows(SQLException.class, () -> sql(sql));
                assertTrue(refused.getMessage().contains("an event is never"));
            }
            assertEquals(1, Chain.verify(it.store()));
        }
    }

    @Test
    void aChangedEventIsFoundAtTheNextStart() throws SQLException {
        try (TestTill it = TestTill.openShift(directory)) {
            sell(it.till(), 3);
        }
        sql("DROP TRIGGER event_is_never_changed");
        sql("UPDATE event SET line = replace(line, '62500', '12500') WHERE sequence = 2");
        try (Store store = Store.open(directory)) {
            Identity identity = Identity.of(store).orElseThrow();
            BrokenChainException broken =
                    assertThrows(
                            BrokenChainException.class,
                            () -> new Journal(store, identity, new Random(1)));
            assertEquals(3, broken.sequence(), "the one that no longer follows");
        }
    }

    @Test
    void aMissingEventIsFoundAtTheNextStart() throws SQLException {
        try (TestTill it = TestTill.openShift(directory)) {
            sell(it.till(), 3);
        }
        sql("DROP TRIGGER event_is_never_deleted");
        sql("DELETE FROM event WHERE sequence = 3");
        try (Store store = Store.open(directory)) {
            BrokenChainException broken =
                    assertThrows(BrokenChainException.class, () -> Chain.verify(store));
            assertEquals(3, broken.sequence());
        }
    }

    @Test
    void aSecondTillInTheSameDirectoryIsRefused() {
        try (TestTill it = TestTill.in(directory)) {
            StoreInUseException inUse =
                    assertThrows(StoreInUseException.class, () -> Store.open(directory));
            assertTrue(inUse.getMessage().contains(it.store().directory().toString()));
        }
    }

    @Test
    void onlyItsOwnerReadsTheKey() throws Exception {
        TillKey made = TillKey.in(directory, 1);
        Path file = directory.resolve("till.key");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(made.publicKey(), TillKey.in(directory, 1).publicKey());
        assertEquals(made.sign("x"), TillKey.in(directory, 1).sign("x"));
    }

    private static void sell(Till till, int times) {
        for (int i = 0; i < times; i++) {
            till.sale().scan("B01");
            till.payment().payCash(Rupiah.of(100_000));
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("till.db"));
                Statement it = connection.createStatement()) {
            it.execute("PRAGMA busy_timeout = 5000");
            it.execute(statement);
        }
    }
}
