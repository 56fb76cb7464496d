package id.gerai.server.sql;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;

import jakarta.inject.Singleton;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs statements within the current transaction; there must be one. */
@Singleton
public class Sql {
    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcOperations operations;

    Sql(JdbcOperations operations) {
        this.operations = operations;
    }

    /** Turns a row into a value. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every row of a query. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
        return prepared(
                sql,
                statement -> {
                    bind(statement, 1, arguments);
                    return rows(statement.executeQuery(), reader);
                });
    }

    /** Takes what happens to each row in turn. */
    public interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    /** Hands every row of a query over, few of them in memory at a time. */
    public void each(String sql, RowTaker taker, Object... arguments) {
        prepared(
                sql,
                statement -> {
                    statement.setFetchSize(ROWS_AT_A_TIME);
                    bind(statement, 1, arguments);
                    ResultSet result = statement.executeQuery();
                    while (result.next()) {
                        taker.take(result);
                    }
                    return true;
                });
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** Runs a statement; gives how many rows it touched. */
    public int run(String sql, Object... arguments) {
        return prepared(
                sql,
                statement -> {
                    bind(statement, 1, arguments);
                    return statement.executeUpdate();
                });
    }

    /** Inserts the rows; gives how many there now are. */
    public int insert(Rows rows) {
        int inserted = 0;
        for (List<Object[]> chunk : rows.statements()) {
            inserted +=
                    rows.isOversized(chunk)
                            ? run(rows.sqlForJson(), rows.json(chunk))
                            : prepared(
                                    rows.sql(chunk.size()),
                                    statement -> {
                                        bindAll(statement, chunk);
                                        return statement.executeUpdate();
                                    });
        }
        return inserted;
    }

    /** Inserts the rows; gives what their {@code returning} clause returns. */
    public <T> List<T> insert(Rows rows, RowReader<T> reader) {
        List<T> returned = new ArrayList<>();
        for (List<Object[]> chunk : rows.statements()) {
            returned.addAll(
                    prepared(
                            rows.sql(chunk.size()),
                            statement -> {
                                bindAll(statement, chunk);
                                return rows(statement.executeQuery(), reader);
                            }));
        }
        return returned;
    }

    /** The ids as an argument for {@code = any(?)}. */
    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** A moment; empty where the column is null. */
    public static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** A column of texts that is never null. */
    public static String[] texts(ResultSet row, int column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    /** A column of texts; null where it is. */
    public static String @Nullable [] textsOrNull(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : (String[]) array.getArray();
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String sql, Work<T> work) {
        return operations.prepareStatement(sql, work::with);
    }

    private static <T> List<T> rows(ResultSet result, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(reader.read(result));
        }
        return rows;
    }

    private static void bindAll(PreparedStatement statement, List<Object[]> rows)
            throws SQLException {
        int index = 1;
        for (Object[] row : rows) {
            bind(statement, index, row);
            index += row.length;
        }
    }

    private static void bind(PreparedStatement statement, int from, Object... values)
            throws SQLException {
        Connection connection = statement.getConnection();
        int index = from;
        for (Object value : values) {
            switch (value) {
                case Instant instant ->
                        statement.setObject(
                                index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
                case UUID[] ids -> statement.setArray(index, connection.createArrayOf("uuid", ids));
                case Long[] numbers ->
                        statement.setArray(index, connection.createArrayOf("int8", numbers));
                case String[] texts ->
                        statement.setArray(index, connection.createArrayOf("text", texts));
                case null, default -> statement.setObject(index, value);
            }
            index++;
        }
    }
}
