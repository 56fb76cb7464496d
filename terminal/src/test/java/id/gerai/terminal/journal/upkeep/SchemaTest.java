package id.gerai.terminal.journal.upkeep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreInUseException;
import id.gerai.terminal.testing.TestTill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Stores of other programs, and of other processes. */
class SchemaTest {
    @TempDir private Path directory;

    /** Holds a store until its input ends; for a process of its own. */
    public static void main(String[] args) throws IOException {
        try (Store _ = Store.open(Path.of(args[0]))) {
            System.out.println("held");
            System.out.flush();
            int ended = System.in.read();
            System.exit(Math.min(0, ended));
        }
    }

    @Test
    void aStoreOfTheProgramBeforeKeepsEverythingAndGetsWhatIsNew() throws SQLException {
        List<Outbox.Line> before = sellThree();
        sql(
                "DROP TRIGGER superseded_event_is_never_changed",
                "DROP TRIGGER superseded_event_is_never_deleted",
                "DROP TABLE superseded_event",
                "PRAGMA user_version = 0");
        try (Store store = Store.open(directory)) {
            assertEquals(4, Chain.verify(store));
            List<Outbox.Line> after = new Outbox(store).next();
            for (int i = 0; i < before.size(); i++) {
                assertArrayEquals(before.get(i).bytes(), after.get(i).bytes());
            }
            assertEquals(0, superseded(store));
        }
    }

    @Test
    void aStoreOfTheFirstProgramHasNoNumberAtAll() throws SQLException {
        sql("CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
        try (Store store = Store.open(directory)) {
            assertEquals(0, Chain.verify(store));
            assertEquals(0, superseded(store));
        }
    }

    @Test
    void aStoreOfANewerProgramIsRefusedUntouched() throws Exception {
        sellThree();
        sql("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(directory.resolve("till.db"));
        NewerStoreException e =
                assertThrows(NewerStoreException.class, () -> Store.open(directory));
        assertEquals(
                "The till's data is of version 99, and this program knows 2. Nothing was touched."
                        + " Start the newer program that was used before.",
                e.getMessage());
        assertArrayEquals(before, Files.readAllBytes(directory.resolve("till.db")));
        sql("PRAGMA user_version = 2");
        Store.open(directory).close();
    }

    @Test
    void twoProcessesOnOneTillJournal() throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SchemaTest.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertEquals("held", other.inputReader().readLine());
        assertThrows(StoreInUseException.class, () -> Store.open(directory));
        other.destroyForcibly();
        assertEquals(true, other.waitFor(10, TimeUnit.SECONDS));
        Store.open(directory).close();
    }

    private List<Outbox.Line> sellThree() {
        try (TestTill it = TestTill.openShift(directory)) {
            for (int i = 0; i < 3; i++) {
                it.till().sale().scan("B01");
                it.till().payment().payCash(Rupiah.of(62_500));
            }
            return new Outbox(it.store()).next();
        }
    }

    private static long superseded(Store store) {
        return store.read(session -> session.number("SELECT count(*) FROM superseded_event"));
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("till.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
