package id.gerai.server.postgres;

import id.gerai.server.postgres.DatabaseAccess.Login;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The two roles and the database of an installation: one owns the schema, the other works in it.
 */
final class Roles {
    static final String DATABASE = "gerai";

    private static final String STARTING_UP = "57P03";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Roles() {}

    /** Makes what is missing; changes nothing that is there. */
    static void prepare(int port, DatabaseAccess access) {
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        try (Connection connection = connect(url, access.owner());
                Statement statement = connection.createStatement()) {
            Login application = access.application();
            if (isMissing(connection, "pg_roles", "rolname", application.user())) {
                // Hexadecimal digits of our own making: nothing to quote.
                statement.execute(
                        "create role %s login password '%s'"
                                .formatted(application.user(), application.password()));
            }
            if (isMissing(connection, "pg_database", "datname", DATABASE)) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new PostgresException("Cannot prepare the embedded database", e);
        }
    }

    /** A postgres that was joined while it still starts or recovers is waited for. */
    private static Connection connect(String url, Login login) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(url, login.user(), login.password());
            } catch (SQLException e) {
                if (!STARTING_UP.equals(e.getSQLState()) || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean isMissing(
            Connection connection, String catalogue, String column, String name)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select 1 from %s where %s = ?".formatted(catalogue, column))) {
            query.setString(1, name);
            return !query.executeQuery().next();
        }
    }
}
