package id.gerai.server.boot;

import id.gerai.server.postgres.DatabaseAccess;
import id.gerai.server.postgres.EmbeddedPostgres;
import id.gerai.server.secret.SecretFile;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The running parts of an installation, and the order in which they stop. */
public final class Application implements AutoCloseable {
    private final Optional<EmbeddedPostgres> postgres;
    private final ApplicationContext context;
    private final int migrationsExecuted;

    private Application(
            Optional<EmbeddedPostgres> postgres,
            ApplicationContext context,
            int migrationsExecuted) {
        this.postgres = postgres;
        this.context = context;
        this.migrationsExecuted = migrationsExecuted;
    }

    /**
     * Starts the database where it is ours, migrates it, and starts Micronaut without HTTP.
     *
     * @throws RuntimeException if a part does not start; what had started is stopped again
     */
    public static Application start(Settings settings) {
        Optional<EmbeddedPostgres> postgres =
                settings.external().isPresent()
                        ? Optional.empty()
                        : Optional.of(EmbeddedPostgres.start(settings.databaseDirectory()));
        try {
            DatabaseAccess access =
                    settings.external()
                            .or(() -> postgres.map(EmbeddedPostgres::access))
                            .orElseThrow();
            int migrationsExecuted = SchemaMigration.migrate(access);
            ApplicationContext context =
                    ApplicationContext.builder()
                            .properties(properties(settings, access))
                            .banner(false)
                            .start();
            return new Application(postgres, context, migrationsExecuted);
        } catch (RuntimeException e) {
            postgres.ifPresent(EmbeddedPostgres::close);
            throw e;
        }
    }

    /** Begins to answer HTTP; gives the address. */
    public URI serve() {
        return context.getBean(EmbeddedServer.class).start().getURI();
    }

    /** How many steps the schema was behind. */
    public int migrationsExecuted() {
        return migrationsExecuted;
    }

    /** The one bean of a type. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** HTTP first, then the connection pool, then the database. */
    @Override
    public void close() {
        try {
            context.close();
        } finally {
            postgres.ifPresent(EmbeddedPostgres::close);
        }
    }

    private static Map<String, Object> properties(Settings settings, DatabaseAccess access) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.port", settings.port() == 0 ? -1 : settings.port());
        properties.put("datasources.default.url", access.url() + suffix(access.url()));
        properties.put("datasources.default.username", access.application().user());
        properties.put("datasources.default.password", access.application().password());
        properties.put(
                "micronaut.security.token.jwt.signatures.secret.generator.secret",
                SecretFile.readOrCreate(settings.secretFile("session.secret")));
        properties.put("gerai.data-directory", settings.dataDirectory().toString());
        return properties;
    }

    /** Batches become one statement with many rows: half the cost of taking in sales. */
    private static String suffix(String url) {
        return (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    }
}
