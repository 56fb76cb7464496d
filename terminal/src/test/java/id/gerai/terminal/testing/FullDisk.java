package id.gerai.terminal.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Lets every write into a till's store fail while it is open, as SQLite does when the disk is full:
 * the statement is refused and the transaction rolls back.
 */
public final class FullDisk implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("event", "draft", "parked", "print_job", "setting");

    private final Path directory;

    private FullDisk(Path directory) {
        this.directory = directory;
    }

    public static FullDisk of(Path directory) throws SQLException {
        FullDisk it = new FullDisk(directory);
        for (String table : TABLES) {
            for (String act : List.of("INSERT", "UPDATE", "DELETE")) {
                it.run(
                        "CREATE TRIGGER full_%1$s_%2$s BEFORE %2$s ON %1$s BEGIN"
                                        .formatted(table, act)
                                + " SELECT RAISE(ABORT, 'database or disk is full'); END");
            }
        }
        return it;
    }

    @Override
    public void close() throws SQLException {
        for (String table : TABLES) {
            for (String act : List.of("INSERT", "UPDATE", "DELETE")) {
                run("DROP TRIGGER full_%s_%s".formatted(table, act));
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("till.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute(sql);
        }
    }
}
