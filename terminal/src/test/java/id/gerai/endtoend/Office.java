package id.gerai.endtoend;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of its own with its data, and a person in its office. */
final class Office {
    static final String MANAGER = "pengelola";
    static final String CHAIR = "ketua";
    private static final String PASSWORD = "sandi-contoh-saja";

    private final Path data;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Process server;
    private BufferedReader output;
    private Map<String, Object> founded;

    Office(Path data) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Starts the server and waits until it answers. */
    void start() throws IOException {
        server =
                Installed.start(
                        Installed.server(
                                "serve",
                                "--data",
                                data.toString(),
                                "--port",
                                Integer.toString(port)));
        output =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        Installed.await(output, "(siap di http)");
    }

    /** A power cut: server and database are gone at once. */
    void kill() throws InterruptedException {
        Installed.kill(server);
        killPostgres();
    }

    /** The server's program alone is gone; its database goes on. */
    void killServer() throws InterruptedException {
        Installed.killAlone(server);
    }

    /** The database alone is gone. */
    void killDatabase() {
        killPostgres();
    }

    /** Founds the cooperative with the code that the console shows at first start. */
    void found() throws IOException, InterruptedException {
        String code = Installed.await(output, "sekali pakai\\): (\\S+)");
        founded =
                post(
                        "/api/setup",
                        """
                        {"code": "%s",
                         "cooperative": {"name": "Koperasi Contoh", "legal_number": "AHU-0", "address": "Jl. 1",
                           "village": "Contoh", "time_zone": "Asia/Jakarta", "cash_rounding_step": 100,
                           "chair_name": "Ketua Contoh", "treasurer_name": "Bendahara Contoh"},
                         "outlet": {"code": "G1", "name": "Gerai Contoh", "address": "Jl. 1"},
                         "administrator": {"name": "Pengelola Contoh", "login_name": "%s", "password": "%s"}}
                        """
                                .formatted(code, MANAGER, PASSWORD));
        signIn();
        post("/api/users", user("kasir", "Wati", "CASHIER", "null"));
        post("/api/users", user("joko", "Joko", "MANAGER", "\"" + PASSWORD + "\""));
        post("/api/users", user(CHAIR, "Ketua", "BOARD", "\"" + PASSWORD + "\""));
    }

    void signIn() throws IOException, InterruptedException {
        post("/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(MANAGER, PASSWORD));
    }

    /** A one-time code for a new till. */
    String enrolmentCode() throws IOException, InterruptedException {
        return post("/api/outlets/%s/enrolment-codes".formatted(founded.get("outlet")), "")
                .get("code")
                .toString();
    }

    Map<String, Object> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        HttpResponse<String> response =
                http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() >= 300) {
            throw new IOException(path + " " + response.statusCode() + " " + response.body());
        }
        return response.body().isEmpty() ? Map.of() : JSON.std.mapFrom(response.body());
    }

    /** Runs a command on this installation, beside the running server; fails if it fails. */
    String command(String... arguments) throws IOException, InterruptedException {
        List<String> command = Installed.server(arguments);
        command.addAll(List.of("--data", data.toString()));
        Installed.Result result = Installed.run(command);
        if (result.exitCode() != 0) {
            throw new IOException(
                    "%s: exit code %d%n%s"
                            .formatted(
                                    String.join(" ", arguments),
                                    result.exitCode(),
                                    result.output()));
        }
        return result.output();
    }

    /** Runs a command that is expected to refuse; gives its exit code. */
    int refused(String... arguments) throws IOException, InterruptedException {
        List<String> command = Installed.server(arguments);
        command.addAll(List.of("--data", data.toString()));
        return Installed.run(command).exitCode();
    }

    /** The rows of a query, their values joined by spaces. */
    List<String> rows(String query, Object... arguments) throws IOException, SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        cells.add(result.getString(i));
                    }
                    rows.add(String.join(" ", cells));
                }
                return rows;
            }
        }
    }

    long number(String query) throws IOException, SQLException {
        return Long.parseLong(rows(query).getFirst());
    }

    void stop() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            Installed.kill(server);
        }
    }

    private Connection connect() throws IOException, SQLException {
        Path database = data.resolve("database");
        String port = Files.readString(database.resolve("port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%s/gerai?options=-c%%20gerai.cooperative=*"
                        .formatted(port),
                "gerai_app",
                Files.readString(database.resolve("application.secret")).strip());
    }

    private void killPostgres() {
        Path pidFile = data.resolve("database/cluster/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
            ProcessHandle.of(pid)
                    .ifPresent(
                            postmaster -> {
                                postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
                                postmaster.destroyForcibly();
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String user(String loginName, String name, String role, String password) {
        return "{\"login_name\": \"%s\", \"display_name\": \"%s\", \"role\": \"%s\", \"password\": %s}"
                .formatted(loginName, name, role, password);
    }
}
