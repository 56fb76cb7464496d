package id.gerai.terminal.journal.upkeep;

import id.gerai.terminal.journal.StoreException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables of the till's store, step by numbered step; the file itself knows how far it is. A new
 * step is a new file {@code <number>.sql} beside this class, and one more in {@link #LATEST}.
 */
public final class Schema {
    /** The last step that this program knows. */
    static final int LATEST = 2;

    private Schema() {}

    /**
     * Takes the steps that a store has not taken yet, each in one transaction.
     *
     * @throws NewerStoreException if it has taken some that this program does not know
     */
    public static void bringUpToDate(Connection connection) throws SQLException {
        int taken = taken(connection);
        if (taken > LATEST) {
            throw new NewerStoreException(taken, LATEST);
        }
        connection.setAutoCommit(false);
        for (int step = taken + 1; step <= LATEST; step++) {
            take(connection, step);
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static int taken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void take(Connection connection, int step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : script(step).split("(?m);$")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
            statement.execute("PRAGMA user_version = " + step);
        }
    }

    private static String script(int step) {
        try (InputStream script = Schema.class.getResourceAsStream(step + ".sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreException("Bug: step " + step + " is missing from the program", e);
        }
    }
}
