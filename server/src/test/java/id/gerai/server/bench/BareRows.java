package id.gerai.server.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The rows that the server wrote for a batch, to be written again by nothing but JDBC: the same
 * tables, constraints, triggers and balances, by as few statements as fit, without HTTP, signature,
 * parsing or rules.
 */
final class BareRows {
    private static final int VALUES_MAX = 16_000;
    private static final String FACTS = "select %s from %s where %s = any(?) order by 2, 3";

    /** All but the one that the database makes, which is the last. */
    private static final String JOURNAL =
            "cooperative_id, journal_id, fiscal_year, posting_date, kind, description, reverses_id,"
                    + " recorded_at, recorded_by, occurred_on, attachment";

    private final List<Insert> inserts = new ArrayList<>();

    private BareRows() {}

    /** Rows of one table; the second column says which belong together. */
    private record Insert(String table, String conflict, List<Object[]> rows) {}

    /** Reads what was written for the events with the given ids. */
    static BareRows read(Connection connection, UUID[] ids) throws SQLException {
        BareRows batch = new BareRows();
        String[][] tables = {
            {"event", "event_id"},
            {"sale", "sale_id"},
            {"sale_line", "sale_id"},
            {"sale_tender", "sale_id"},
            {"journal", "journal_id"},
            {"journal_entry", "journal_id"}
        };
        for (String[] table : tables) {
            String columns = table[0].equals("journal") ? JOURNAL : "*";
            batch.add(connection, table[0], "", FACTS.formatted(columns, table[0], table[1]), ids);
        }
        batch.add(
                connection,
                "stock",
                """
                on conflict (cooperative_id, outlet_id, product_id) do update
                set quantity = stock.quantity + excluded.quantity, value = stock.value + excluded.value
                """,
                """
                select l.cooperative_id, s.outlet_id, l.product_id,
                       -sum(l.quantity)::bigint, -sum(l.cost)::bigint, 0::bigint
                from sale_line l
                join sale s on s.cooperative_id = l.cooperative_id and s.sale_id = l.sale_id
                where l.sale_id = any(?) group by 1, 2, 3 order by 3
                """,
                ids);
        batch.add(
                connection,
                "patronage",
                """
                on conflict (cooperative_id, fiscal_year, member_id, base) do update
                set amount = patronage.amount + excluded.amount,
                    receipts = patronage.receipts + excluded.receipts,
                    saving = patronage.saving + excluded.saving
                """,
                """
                select s.cooperative_id, j.fiscal_year, s.member_id, 'purchases',
                       sum(s.total)::bigint, count(*), sum(s.saving)::bigint, 0::bigint
                from sale s
                join journal j on j.cooperative_id = s.cooperative_id and j.journal_id = s.sale_id
                where s.sale_id = any(?) and s.member_id is not null group by 1, 2, 3 order by 3
                """,
                ids);
        return batch;
    }

    /** Writes them in the current transaction. */
    void write(Connection connection) throws SQLException {
        for (Insert insert : inserts) {
            List<Object[]> rows = insert.rows();
            int width = rows.isEmpty() ? 1 : rows.getFirst().length;
            int from = 0;
            while (from < rows.size()) {
                int to = Math.min(rows.size(), from + VALUES_MAX / width);
                while (to < rows.size() && rows.get(to)[1].equals(rows.get(to - 1)[1])) {
                    to--;
                }
                write(connection, insert, rows.subList(from, to));
                from = to;
            }
        }
    }

    private void add(Connection connection, String table, String conflict, String query, UUID[] ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            ResultSet result = statement.executeQuery();
            int columns = result.getMetaData().getColumnCount();
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            inserts.add(new Insert(table, conflict, rows));
        }
    }

    private static void write(Connection connection, Insert insert, List<Object[]> rows)
            throws SQLException {
        int width = rows.getFirst().length;
        String row = "(" + "?,".repeat(width - 1) + "?)";
        String sql =
                "insert into "
                        + insert.table()
                        + " values "
                        + (row + ",").repeat(rows.size() - 1)
                        + row
                        + " "
                        + insert.conflict();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (Object[] values : rows) {
                for (Object value : values) {
                    statement.setObject(index, value);
                    index++;
                }
            }
            statement.executeUpdate();
        }
    }
}
