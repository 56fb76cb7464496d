package id.gerai.server.boot;

import id.gerai.server.postgres.DatabaseAccess;
import id.gerai.server.postgres.DatabaseAccess.Login;

import org.flywaydb.core.Flyway;

import java.util.Map;

/** Brings the schema to the version of this program, as its owner. */
public final class SchemaMigration {
    /** On Citus: keep every statement of a migration in order. Harmless on plain PostgreSQL. */
    private static final String INIT_SQL =
            "set citus.enable_local_reference_table_foreign_keys=off;"
                    + " set citus.multi_shard_modify_mode='sequential'";

    private SchemaMigration() {}

    /**
     * Applies what is missing.
     *
     * @return how many migrations ran
     * @throws org.flywaydb.core.api.FlywayException if one fails; nothing of it remains
     */
    public static int migrate(DatabaseAccess access) {
        Login owner = access.owner();
        return Flyway.configure()
                .dataSource(access.url(), owner.user(), owner.password())
                .initSql(INIT_SQL)
                // Otherwise a migration that builds an index concurrently waits for its own lock.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
