package id.gerai.server.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;

import jakarta.inject.Singleton;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs statements on the connection of the transaction at hand, their values always as parameters.
 */
@Singleton
public class Sql {
    private final JdbcOperations operations;

    Sql(JdbcOperations operations) {
        this.operations = operations;
    }

    /** Turns the row a result stands on into a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    public <T> List<T> list(String query, RowReader<T> reader, Object... parameters) {
        return operations.prepareStatement(
                query,
                statement -> {
                    bind(statement, parameters);
                    List<T> result = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            result.add(reader.read(rows));
                        }
                    }
                    return result;
                });
    }

    /** The first row of a query, empty where there is none. */
    public <T> Optional<T> first(String query, RowReader<T> reader, Object... parameters) {
        return list(query, reader, parameters).stream().findFirst();
    }

    /** Runs a statement; gives the number of rows it touched. */
    public int update(String statement, Object... parameters) {
        return operations.prepareStatement(
                statement,
                prepared -> {
                    bind(prepared, parameters);
                    return prepared.executeUpdate();
                });
    }

    /**
     * Runs a statement once for each row of parameters, in as few round trips as the driver makes.
     */
    public void batch(String statement, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        operations.prepareStatement(
                statement,
                prepared -> {
                    for (Object[] row : rows) {
                        bind(prepared, row);
                        prepared.addBatch();
                    }
                    return prepared.executeBatch();
                });
    }

    private static void bind(PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Instant time) {
                statement.setTimestamp(i + 1, Timestamp.from(time));
            } else if (value instanceof Object[] values) {
                Array array = statement.getConnection().createArrayOf(typeOf(values), values);
                statement.setArray(i + 1, array);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static String typeOf(Object[] values) {
        return switch (values.getClass().getComponentType().getSimpleName()) {
            case "UUID" -> "uuid";
            case "Long" -> "bigint";
            default -> "text";
        };
    }
}
