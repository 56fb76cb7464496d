package id.gerai.server;

import id.gerai.server.boot.SchemaMigration;
import id.gerai.server.postgres.DatabaseAccess;
import id.gerai.server.postgres.EmbeddedPostgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of a process; each test class gets a copy of a migrated database.
 */
public final class TestDatabases {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES =
            EmbeddedPostgres.start(
                    Path.of("target", "test-database-" + System.getProperty("gerai.test.fork", "1"))
                            .toAbsolutePath());

    static {
        try {
            administer("drop database if exists template_gerai", "create database template_gerai");
            SchemaMigration.migrate(access("template_gerai"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
    }

    private TestDatabases() {}

    /** A fresh database with the current schema and nothing in it. */
    public static DatabaseAccess fresh() {
        return copyOf(access("template_gerai"));
    }

    /** A copy of a database that nobody is connected to. */
    public static DatabaseAccess copyOf(DatabaseAccess original) {
        String name = "test_" + NUMBER.incrementAndGet();
        try {
            administer(
                    "drop database if exists " + name + " with (force)",
                    "create database " + name + " template " + nameOf(original));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return access(name);
    }

    /** A connection with the rights of the server when it works for all cooperatives. */
    public static Connection connect(DatabaseAccess database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.application().user());
        properties.setProperty("password", database.application().password());
        properties.setProperty("options", "-c gerai.cooperative=*");
        return DriverManager.getConnection(database.url(), properties);
    }

    private static String nameOf(DatabaseAccess access) {
        return access.url().substring(access.url().lastIndexOf('/') + 1);
    }

    private static DatabaseAccess access(String database) {
        DatabaseAccess access = POSTGRES.access();
        String url = access.url().replaceFirst("/[^/]*$", "/" + database);
        return new DatabaseAccess(url, access.application(), access.owner());
    }

    private static void administer(String... commands) throws SQLException {
        DatabaseAccess access = access("postgres");
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
