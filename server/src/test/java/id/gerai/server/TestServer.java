package id.gerai.server;

import id.gerai.server.boot.Application;
import id.gerai.server.boot.Settings;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.cooperative.Founded;
import id.gerai.server.cooperative.Founding;
import id.gerai.server.cooperative.Founding.AdministratorData;
import id.gerai.server.cooperative.Founding.CooperativeData;
import id.gerai.server.cooperative.Founding.OutletData;
import id.gerai.server.postgres.DatabaseAccess;
import id.gerai.server.postgres.DatabaseAccess.Login;

import io.micronaut.context.env.Environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole server on a free port over a fresh database. */
public final class TestServer implements AutoCloseable {
    /** Of every administrator that {@link #found} makes. */
    public static final String PASSWORD = "sandi-untuk-uji";

    private final Settings settings;
    private final DatabaseAccess database;
    private final Application application;
    private final URI address;

    private TestServer(Settings settings, DatabaseAccess database, Application application) {
        this.settings = settings;
        this.database = database;
        this.application = application;
        this.address = application.serve();
    }

    /** Starts one; no cooperative is in it. */
    public static TestServer start() {
        return on(TestDatabases.fresh());
    }

    /** Starts one over a database that a test has prepared. */
    public static TestServer on(DatabaseAccess database) {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "data");
            return on(new Settings(data, 0, Optional.of(database)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServer on(Settings settings) {
        return new TestServer(
                settings, settings.external().orElseThrow(), Application.start(settings));
    }

    /** Down, and up again over the same data on another port. */
    public TestServer restarted() {
        close();
        return on(settings);
    }

    /** Starts one that keeps a PostgreSQL of its own in a folder, as a real installation does. */
    public static TestServer withOwnDatabase(Path data) {
        Settings settings = new Settings(data, 0, Optional.empty());
        Application application = Application.start(settings);
        Environment environment = application.get(Environment.class);
        Login login =
                new Login(
                        environment.getRequiredProperty(
                                "datasources.default.username", String.class),
                        environment.getRequiredProperty(
                                "datasources.default.password", String.class));
        String url = environment.getRequiredProperty("datasources.default.url", String.class);
        return new TestServer(settings, new DatabaseAccess(url, login, login), application);
    }

    public URI address() {
        return address;
    }

    public DatabaseAccess database() {
        return database;
    }

    public Application application() {
        return application;
    }

    public <T> T get(Class<T> type) {
        return application.get(type);
    }

    /**
     * Founds a cooperative whose administrator signs in by the given name and {@link #PASSWORD}.
     */
    public Founded found(String loginName) {
        return get(CooperativeService.class)
                .found(
                        new Founding(
                                new CooperativeData(
                                        "Koperasi " + loginName,
                                        "AHU-0001",
                                        "Jl. Merdeka 1",
                                        "Sukamaju",
                                        "Asia/Jakarta",
                                        100,
                                        "Bu Ketua",
                                        "Pak Bendahara"),
                                new OutletData("G1", "Gerai Utama", "Jl. Merdeka 1"),
                                new AdministratorData("Admin", loginName, PASSWORD)));
    }

    /** A caller that is not signed in. */
    public ApiClient client() {
        return new ApiClient(address);
    }

    /** A caller that has signed in. */
    public ApiClient signedIn(String loginName) {
        ApiClient client = client();
        client.signIn(loginName, PASSWORD);
        return client;
    }

    /** Reads with the rights of the server; every row as a list. */
    public List<List<Object>> query(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return rows(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one whole number that a query gives. */
    public long number(String sql, Object... arguments) {
        return ((Number) query(sql, arguments).getFirst().getFirst()).longValue();
    }

    /** A connection with the rights of the schema's owner, who may break things. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }

    /** A connection with the rights of the server when it works for all cooperatives. */
    public Connection connect() throws SQLException {
        return TestDatabases.connect(database);
    }

    @Override
    public void close() {
        application.close();
    }

    private static List<List<Object>> rows(ResultSet result) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
