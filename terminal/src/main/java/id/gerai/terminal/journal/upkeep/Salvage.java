package id.gerai.terminal.journal.upkeep;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventHash;
import id.gerai.terminal.journal.BrokenChainException;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Session;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.journal.upkeep.DamagedStore.Row;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Saves what can be read of a damaged store into a new one. The damaged files are kept whole in a
 * folder beside it. Events behind a hole cannot follow from the one before any more: they are kept
 * under new numbers, and the till must become its own successor before they are sent.
 */
public final class Salvage {
    /** The halt of a till whose journal has a hole, by its name in the store. */
    public static final String DAMAGED = "DAMAGED";

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_NO_DATABASE = 26;

    /** Where an SQLite file says how long a page is, and how many it has (file format, 1.3). */
    private static final int PAGE_SIZE_AT = 16;

    private static final int PAGE_COUNT_AT = 28;
    private static final int PAGE_SIZE_MIN = 512;
    private static final int PAGES_MAX = 1 << 22;
    private static final String DATABASE = "till.db";
    private static final String SALVAGED = "salvaged";
    private static final List<String> CATALOGUE =
            List.of("product", "product_barcode", "member", "reference", "limit_used");
    private static final List<String> TEXTS = List.of("product_text", "member_text");
    private static final List<String> REST =
            List.of(
                    "event_outcome",
                    "superseded_event",
                    "print_job",
                    "print_attempt",
                    "draft",
                    "parked");

    private final Session to;
    private final DamagedStore from;

    private Salvage(Session to, DamagedStore from) {
        this.to = to;
        this.from = from;
    }

    /**
     * Opens a store; one whose recent events or whose file is damaged is salvaged first.
     *
     * @throws StoreException if it cannot be opened, or nothing of it can be read
     */
    public static Store open(Path directory) {
        try {
            return sound(directory);
        } catch (StoreException e) {
            if (!isDamage(e)) {
                throw e;
            }
            LOG.error("The till's data is damaged; saving what can be read", e);
            salvage(directory, e);
            return sound(directory);
        }
    }

    /** Puts a salvaged store in the place of the damaged one, if a power cut came between. */
    public static void finish(Path directory) throws IOException {
        Path salvaged = directory.resolve(SALVAGED);
        if (!Files.exists(salvaged)) {
            return;
        }
        // Without its log first: SQLite would work the old log into the new file.
        for (String end : List.of("-wal", "-shm", "")) {
            Files.deleteIfExists(directory.resolve(DATABASE + end));
        }
        Files.move(salvaged, directory.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Store sound(Path directory) {
        Store store = Store.open(directory);
        try {
            Chain.verifyAtStart(store);
            return store;
        } catch (StoreException e) {
            store.close();
            throw e;
        }
    }

    private static boolean isDamage(StoreException e) {
        return e instanceof BrokenChainException
                || e.getCause() instanceof SQLException cause
                        && List.of(SQLITE_CORRUPT, SQLITE_NO_DATABASE)
                                .contains(cause.getErrorCode() & 0xFF);
    }

    private static void salvage(Path directory, StoreException because) {
        try {
            keepAside(directory);
            Path fresh = Files.createTempDirectory(directory, "salvage");
            Path damagedCopy = readable(directory, Files.createDirectory(fresh.resolve("damaged")));
            try (Store store = Store.open(fresh);
                    DamagedStore damaged = new DamagedStore(damagedCopy)) {
                store.write(
                        session -> {
                            new Salvage(session, damaged).copy();
                            return null;
                        });
            }
            Files.move(
                    fresh.resolve(DATABASE),
                    directory.resolve(SALVAGED),
                    StandardCopyOption.ATOMIC_MOVE);
            finish(directory);
            delete(fresh);
        } catch (IOException | SQLException e) {
            because.addSuppressed(e);
            throw because;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void keepAside(Path directory) throws IOException {
        String time = Instant.now().toString().replace(':', '-');
        copyDatabase(directory, Files.createDirectory(directory.resolve("damaged-" + time)));
    }

    /** A copy to read from; a file whose end is missing is as long again as it says it is. */
    private static Path readable(Path directory, Path to) throws IOException {
        copyDatabase(directory, to);
        Path copy = to.resolve(DATABASE);
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            if (file.length() > PAGE_COUNT_AT) {
                file.seek(PAGE_SIZE_AT);
                long pageSize = Math.max(file.readUnsignedShort(), PAGE_SIZE_MIN);
                file.seek(PAGE_COUNT_AT);
                long length = pageSize * Math.min(file.readInt(), PAGES_MAX);
                if (length > file.length()) {
                    file.setLength(length);
                }
            }
        }
        return copy;
    }

    private static void copyDatabase(Path directory, Path to) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Salvage::isOfTheDatabase).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static boolean isOfTheDatabase(Path file) {
        return file.getFileName().toString().startsWith(DATABASE);
    }

    private void copy() throws SQLException {
        if (!copy("setting", columns("setting"))) {
            throw new StoreException("Nothing can be read of the damaged data");
        }
        for (String table : REST) {
            copy(table, columns(table));
        }
        copyCatalogue();
        copyEvents();
    }

    /** What cannot be read of it is pulled from the server anew, and so all of it is. */
    private void copyCatalogue() throws SQLException {
        boolean whole = true;
        for (String table : CATALOGUE) {
            whole &= copy(table, columns(table));
        }
        for (String table : TEXTS) {
            whole &= copy(table, List.of("rowid", "text"));
        }
        if (!whole) {
            to.update("DELETE FROM setting WHERE name IN ('catalog_cursor', 'catalog_epoch')");
        }
    }

    private void copyEvents() throws SQLException {
        List<String> columns = new ArrayList<>(columns("event"));
        SortedMap<Long, Row> events = from.events(columns);
        UUID terminal = UUID.fromString(Store.setting(to, "terminal").orElseThrow());
        long number = 0;
        long whole = 0;
        String hash = Event.GENESIS_HASH;
        for (Map.Entry<Long, Row> entry : events.entrySet()) {
            number++;
            byte[] line = entry.getValue().line();
            if (entry.getKey() == whole + 1 && number == whole + 1) {
                whole = number;
            } else {
                keepAsItWas(terminal, entry.getKey(), line);
                line = Rewriting.readdressed(line, terminal, number, hash);
            }
            List<Object> values = new ArrayList<>(entry.getValue().columns());
            values.set(columns.indexOf("sequence"), number);
            values.set(columns.indexOf("line"), line);
            insert("event", columns, values);
            hash = EventHash.of(line);
        }
        LOG.warn("{} events saved, {} of them as they were", number, whole);
        stopWhereTheChainHasAHole(whole, number);
    }

    private void stopWhereTheChainHasAHole(long whole, long saved) throws SQLException {
        long acknowledged = Store.setting(to, Outbox.ACKNOWLEDGED).map(Long::parseLong).orElse(0L);
        if (acknowledged > whole) {
            Store.setSetting(to, Outbox.ACKNOWLEDGED, Long.toString(whole));
        }
        if (whole < saved) {
            Store.setSetting(to, "halt", DAMAGED);
        }
    }

    private void keepAsItWas(UUID terminal, long sequence, byte[] line) throws SQLException {
        to.update(
                "INSERT OR IGNORE INTO superseded_event(terminal, sequence, line) VALUES(?, ?, ?)",
                terminal.toString(),
                sequence,
                line);
    }

    /** False where the damaged table could not be read. */
    private boolean copy(String table, List<String> columns) throws SQLException {
        Optional<List<List<Object>>> rows = from.rows(table, columns);
        for (List<Object> values : rows.orElse(List.of())) {
            insert(table, columns, values);
        }
        return rows.isPresent();
    }

    private void insert(String table, List<String> columns, List<Object> values)
            throws SQLException {
        to.update(
                "INSERT OR REPLACE INTO %s(%s) VALUES(%s)"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                String.join(", ", Collections.nCopies(columns.size(), "?"))),
                values.toArray());
    }

    private List<String> columns(String table) throws SQLException {
        return to.list(
                "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid",
                row -> row.getString(1));
    }
}
