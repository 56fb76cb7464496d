package id.gerai.terminal.journal.upkeep;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.EventHash;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A store that is damaged, as far as it can still be read. Nothing is ever written to it. */
final class DamagedStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DamagedStore.class);

    /** Where nobody can say how many events there were: so many missing in a row are the end. */
    private static final int HOLE_MAX = 10_000;

    private final Connection connection;

    DamagedStore(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
    }

    /**
     * An event as it stands in its table.
     *
     * @param line the last of the columns: its very bytes
     */
    record Row(List<Object> columns, byte[] line) {
        String previous() {
            try {
                Map<String, Object> fields = JSON.std.mapFrom(line);
                return String.valueOf(fields.get("previous"));
            } catch (IOException e) {
                LOG.warn("A line is no event any more", e);
                return "";
            }
        }
    }

    /** All rows of a table; empty where it cannot be read to its end. */
    Optional<List<List<Object>>> rows(String table, List<String> columns) {
        String query = "SELECT %s FROM %s".formatted(String.join(", ", columns), table);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(values(result, columns.size()));
            }
            return Optional.of(rows);
        } catch (SQLException e) {
            LOG.warn("Table {} cannot be read", table, e);
            return Optional.empty();
        }
    }

    /** The events that can be read and are what was written, by their numbers. */
    SortedMap<Long, Row> events(List<String> columns) throws SQLException {
        SortedMap<Long, Row> found = new TreeMap<>();
        String query =
                "SELECT %s FROM event WHERE sequence = ?".formatted(String.join(", ", columns));
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            long missing = 0;
            for (long sequence = 1; missing < HOLE_MAX; sequence++) {
                Optional<Row> row = event(statement, sequence, columns.size());
                missing = row.isPresent() ? 0 : missing + 1;
                if (row.isPresent()) {
                    found.put(sequence, row.get());
                }
            }
        }
        changedSince(found).forEach(found::remove);
        return found;
    }

    private static Optional<Row> event(PreparedStatement statement, long sequence, int columns) {
        try {
            statement.setLong(1, sequence);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Row(values(result, columns), result.getBytes(columns)));
            }
        } catch (SQLException e) {
            LOG.debug("Event {} cannot be read", sequence, e);
            return Optional.empty();
        }
    }

    /**
     * Whose bytes are not those that the next event names. Where the next one does not fit the one
     * behind it either, it is that which was changed.
     */
    private static Set<Long> changedSince(SortedMap<Long, Row> events) {
        Set<Long> changed = new HashSet<>();
        for (Map.Entry<Long, Row> entry : events.entrySet()) {
            long sequence = entry.getKey();
            if (entry.getValue().previous().isEmpty()) {
                changed.add(sequence);
            } else if (!isNamedByNext(events, sequence)) {
                changed.add(isNamedByNext(events, sequence + 1) ? sequence : sequence + 1);
            }
        }
        return changed;
    }

    /** Also true where nobody can say otherwise. */
    private static boolean isNamedByNext(SortedMap<Long, Row> events, long sequence) {
        Row row = events.get(sequence);
        Row next = events.get(sequence + 1);
        return row == null
                || next == null
                || next.previous().isEmpty()
                || next.previous().equals(EventHash.of(row.line()));
    }

    private static List<Object> values(ResultSet row, int columns) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            values.add(row.getObject(i));
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
