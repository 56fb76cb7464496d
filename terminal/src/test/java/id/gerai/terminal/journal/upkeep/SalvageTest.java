package id.gerai.terminal.journal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.EventLine;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.testing.TestTill;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A till whose file was damaged: what can be read is saved, and the file itself is kept. */
class SalvageTest {
    private static final int SALES = 40;

    @TempDir private Path directory;
    private Path data;
    private List<UUID> recorded;

    @BeforeEach
    void sell() throws SQLException {
        data = directory.resolve("till");
        try (TestTill shop = TestTill.openShift(data)) {
            for (int i = 0; i < SALES; i++) {
                shop.till().sale().scan("B01");
                shop.till().payment().payCash(Rupiah.of(200_000));
            }
        }
        try (Store store = Store.open(data)) {
            recorded = ids(store);
        }
        assertEquals(SALES + 1, recorded.size());
    }

    @Test
    void aSoundStoreIsOpenedAsItIs() throws IOException {
        try (Store store = Salvage.open(data)) {
            assertEquals(recorded, ids(store));
        }
        assertEquals(0, keptAside());
    }

    @Test
    void aLineThatWasChangedIsLeftOutAndTheRestStaysInOneChain() throws Exception {
        damage(
                "UPDATE event SET line = replace(line, '\"G1-000010\"', '\"G1-000099\"') WHERE"
                        + " sequence = 11");
        try (Store store = Salvage.open(data)) {
            List<UUID> saved = ids(store);
            assertEquals(SALES, Chain.verify(store));
            assertEquals(recorded.subList(0, 10), saved.subList(0, 10));
            assertEquals(recorded.subList(11, recorded.size()), saved.subList(10, saved.size()));
            assertEquals("DAMAGED", store.setting("halt").orElseThrow());
            long asTheyWere =
                    store.read(session -> session.number("SELECT count(*) FROM superseded_event"));
            assertEquals(SALES - 10, asTheyWere);
        }
        assertEquals(1, keptAside());
    }

    @Test
    void aLostLastEventNeedsNoNewName() throws Exception {
        damage("UPDATE event SET line = x'00' WHERE sequence = " + recorded.size());
        try (Store store = Salvage.open(data)) {
            assertEquals(recorded.subList(0, SALES), ids(store));
            assertEquals("", store.setting("halt").orElse(""));
        }
    }

    @Test
    void whereverTheFileIsOverwrittenEverythingReadableIsSaved() throws Exception {
        long pages = Files.size(data.resolve("till.db")) / 4_096;
        int salvaged = 0;
        for (long page = 1; page < pages; page += 7) {
            Path copy = copyOf(data, "page-" + page);
            overwrite(copy.resolve("till.db"), page);
            try (Store store = Salvage.open(copy)) {
                assertTrue(recorded.containsAll(ids(store)), "page " + page);
                assertEquals(ids(store).size(), Chain.verify(store), "page " + page);
                salvaged++;
            } catch (StoreException e) {
                assertTrue(Files.exists(copy.resolve("till.db")), "told, and kept: " + e);
            }
        }
        assertTrue(salvaged > 0);
    }

    @Test
    void aFileWhoseEndIsMissingGivesWhatIsBeforeIt() throws Exception {
        Path file = data.resolve("till.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 20_000);
        }
        try (Store store = Salvage.open(data)) {
            assertTrue(recorded.containsAll(ids(store)));
            assertTrue(ids(store).size() > SALES / 2, "saved " + ids(store).size());
        }
        assertEquals(1, keptAside());
    }

    @Test
    void aPowerCutInTheMiddleIsMadeGoodAtTheNextStart() throws Exception {
        Path part = copyOf(data, "part");
        Files.move(part.resolve("till.db"), part.resolve("salvaged"));
        Files.writeString(part.resolve("till.db-wal"), "what is left of the damaged one");
        try (Store store = Store.open(part)) {
            assertEquals(recorded, ids(store));
        }
    }

    @Test
    void whatIsNoDatabaseAtAllIsSaidToBeSo() throws IOException {
        Files.writeString(data.resolve("till.db"), "a letter that somebody saved over it");
        Files.deleteIfExists(data.resolve("till.db-wal"));
        assertThrows(StoreException.class, () -> Salvage.open(data));
        assertEquals(1, keptAside());
        assertTrue(Files.readString(data.resolve("till.db")).startsWith("a letter"));
    }

    private void damage(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("till.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER event_is_never_changed");
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static void overwrite(Path file, long page) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(page * 4_096);
            bytes.write(new byte[4_096]);
        }
    }

    private Path copyOf(Path from, String name) throws IOException {
        Path to = Files.createDirectory(directory.resolve(name));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private long keptAside() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(it -> it.getFileName().toString().startsWith("damaged-")).count();
        }
    }

    private static List<UUID> ids(Store store) {
        return new ArrayList<>(
                store.read(
                        session ->
                                session.list(
                                        "SELECT line FROM event ORDER BY sequence",
                                        row -> EventLine.read(row.getBytes(1)).id())));
    }
}
