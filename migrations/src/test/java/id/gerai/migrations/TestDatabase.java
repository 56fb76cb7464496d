package id.gerai.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** A real PostgreSQL of its own, migrated as far as a test wants. */
final class TestDatabase implements AutoCloseable {
    private static final String CITUS_SETTINGS =
            "set citus.enable_local_reference_table_foreign_keys=off;"
                    + " set citus.multi_shard_modify_mode='sequential'";

    private final EmbeddedPostgres postgres;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static TestDatabase start() {
        try {
            TestDatabase database = new TestDatabase(EmbeddedPostgres.start());
            database.execute("create role gerai_app login");
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Flyway flyway() {
        return configuration().load();
    }

    void migrateTo(MigrationVersion version) {
        configuration().target(version).load().migrate();
    }

    /** Runs a script as the owner of the schema. */
    void execute(String sql) throws SQLException {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a script as the role the server works under. */
    void executeAsApplication(String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("gerai_app", "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DataSource owner() {
        return postgres.getPostgresDatabase();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private FluentConfiguration configuration() {
        return Flyway.configure().dataSource(owner()).initSql(CITUS_SETTINGS);
    }
}
