package id.gerai.server.sql;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows to insert into one table by as few statements as fit. Groups stay together in a statement:
 * the entries of a journal are checked for balance statement by statement.
 */
public final class Rows {
    /** Shorter statements are planned faster. */
    private static final int VALUES_MAX = 16_000;

    private static final int VALUES_POSSIBLE = 65_535;

    private final String table;
    private final String columns;
    private final int width;
    private final String conflict;
    private final List<List<Object[]>> groups = new ArrayList<>();

    private Rows(String table, String columns, String conflict) {
        this.table = table;
        this.columns = columns;
        this.width = columns.split(",").length;
        this.conflict = conflict;
    }

    /**
     * @param columns separated by commas
     */
    public static Rows into(String table, String columns) {
        return new Rows(table, columns, "");
    }

    /** The same with an {@code on conflict …} or {@code returning …} clause. */
    public Rows and(String clause) {
        return new Rows(table, columns, clause);
    }

    /** Adds a row, its values in the order of the columns. */
    public Rows add(Object... values) {
        return addTogether(List.<Object[]>of(values));
    }

    /** Adds rows that must go by one statement. */
    public Rows addTogether(Collection<Object[]> rows) {
        for (Object[] row : rows) {
            if (row.length != width) {
                throw new IllegalStateException(
                        "Bug: %d values for %d columns of %s".formatted(row.length, width, table));
            }
        }
        groups.add(List.copyOf(rows));
        return this;
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The rows cut into statements. */
    List<List<Object[]>> statements() {
        List<List<Object[]>> statements = new ArrayList<>();
        List<Object[]> current = new ArrayList<>();
        for (List<Object[]> group : groups) {
            if (!current.isEmpty() && (current.size() + group.size()) * width > VALUES_MAX) {
                statements.add(current);
                current = new ArrayList<>();
            }
            current.addAll(group);
        }
        if (!current.isEmpty()) {
            statements.add(current);
        }
        return statements;
    }

    /** True where a group is larger than one statement with a value for each cell can be. */
    boolean isOversized(List<Object[]> rows) {
        return rows.size() * width > VALUES_POSSIBLE;
    }

    /** One statement that takes any number of rows as one JSON document. */
    String sqlForJson() {
        return "insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, ?::jsonb) %s"
                .formatted(table, columns, columns, table, conflict);
    }

    /** The rows as that document. */
    String json(List<Object[]> rows) {
        String[] names = columns.split(",");
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object[] row : rows) {
            Map<String, Object> object = new HashMap<>();
            for (int i = 0; i < width; i++) {
                boolean plain = row[i] == null || row[i] instanceof Number;
                object.put(names[i], plain ? row[i] : row[i].toString());
            }
            objects.add(object);
        }
        try {
            return JSON.std.asString(objects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sql(int rows) {
        String row = "(" + "?,".repeat(width - 1) + "?)";
        StringBuilder sql = new StringBuilder(64 + rows * (row.length() + 1));
        sql.append("insert into ").append(table).append(" (").append(columns).append(") values ");
        for (int i = 0; i < rows; i++) {
            sql.append(i == 0 ? "" : ",").append(row);
        }
        return sql.append(' ').append(conflict).toString();
    }
}
