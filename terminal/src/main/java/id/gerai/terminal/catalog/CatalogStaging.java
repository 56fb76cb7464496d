package id.gerai.terminal.catalog;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.terminal.journal.Session;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A whole catalogue that is read in beside the one in use. Selling goes on from the old one, and no
 * write waits long; at the end the new one takes its place in one transaction, or never.
 */
public final class CatalogStaging implements AutoCloseable {
    private static final String NEXT = "_next";
    private static final String OLD = "_old";
    private static final List<String> TABLES =
            List.of(
                    "product",
                    "product_barcode",
                    "product_text",
                    "member",
                    "member_text",
                    "reference",
                    "limit_used");
    private static final int ROWS_AT_ONCE = 1_000;

    private final Store store;
    private final Catalog catalog;
    private final long acknowledgedThrough;

    CatalogStaging(Store store, Catalog catalog, long acknowledgedThrough) {
        this.store = store;
        this.catalog = catalog;
        this.acknowledgedThrough = acknowledgedThrough;
        close();
        store.writeLightly(
                session -> {
                    for (String table : TABLES) {
                        makeLike(session, table);
                    }
                    return null;
                });
    }

    /**
     * Adds to what will be there: each thing once.
     *
     * @param lines changes as JSON; those of a type from a newer server are left out
     * @return the outlets among them
     * @throws StoreException if one cannot be read
     */
    public List<OutletChanged> add(List<String> lines) {
        List<OutletChanged> outlets = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += ROWS_AT_ONCE) {
            List<Row> rows = read(lines.subList(from, Math.min(lines.size(), from + ROWS_AT_ONCE)));
            store.writeLightly(
                    session -> {
                        CatalogWriter writer =
                                CatalogWriter.filling(session, acknowledgedThrough, NEXT);
                        for (Row row : rows) {
                            writer.put(row.change(), row.text());
                        }
                        return null;
                    });
            rows.stream()
                    .map(Row::change)
                    .filter(OutletChanged.class::isInstance)
                    .map(OutletChanged.class::cast)
                    .forEach(outlets::add);
        }
        return outlets;
    }

    private record Row(Change change, String text) {}

    /** Before anything is locked: most of the work. */
    private static List<Row> read(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            ChangeText.read(line).ifPresent(change -> rows.add(new Row(change, line)));
        }
        return rows;
    }

    /** Puts it in the place of the one in use, with its cursor. */
    public void takeOver(long cursor, Optional<UUID> epoch) {
        store.write(
                session -> {
                    for (String table : TABLES) {
                        rename(session, table, table + OLD);
                        rename(session, table + NEXT, table);
                    }
                    Catalog.setCursor(session, cursor, epoch);
                    return null;
                });
        catalog.isReplaced();
    }

    /** Clears away what is not in use: a half-read one, or the one of before. */
    @Override
    public void close() {
        for (String table : TABLES) {
            store.writeLightly(
                    session -> {
                        session.update("DROP TABLE IF EXISTS " + table + NEXT);
                        session.update("DROP TABLE IF EXISTS " + table + OLD);
                        return null;
                    });
        }
    }

    /** As the one in use was made, whatever program made it. */
    private static void makeLike(Session session, String table) throws SQLException {
        String made =
                session.first(
                                "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?",
                                row -> row.getString(1),
                                table)
                        .orElseThrow();
        session.update(next(made, table));
        List<String> indexes =
                session.list(
                        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?"
                                + " AND sql IS NOT NULL",
                        row -> row.getString(1),
                        table);
        for (String index : indexes) {
            session.update(renamed(index, table));
        }
    }

    /** Two names take turns, for the old index still has one of them. */
    private static String renamed(String index, String table) {
        String[] parts = index.split(" ON ", 2);
        String head =
                parts[0].endsWith("_b")
                        ? parts[0].substring(0, parts[0].length() - 2)
                        : parts[0] + "_b";
        return head + " ON " + next(parts[1], table);
    }

    /** A table that was renamed once stands in quotes. */
    private static String next(String sql, String table) {
        return sql.replaceFirst("\"?" + table + "\"?", table + NEXT);
    }

    private static void rename(Session session, String from, String to) throws SQLException {
        session.update("ALTER TABLE " + from + " RENAME TO " + to);
    }
}
