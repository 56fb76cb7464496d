package id.gerai.server.postgres;

import id.gerai.server.postgres.DatabaseAccess.Login;
import id.gerai.server.secret.SecretFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A running PostgreSQL with its data in a directory that lasts. Safe to start from several programs
 * at once: they share one postgres, and the last to close stops it. When it dies it is started
 * again, where it was, for as long as somebody uses it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** After a kill -9 the old workers of postgres need a moment to notice. */
    private static final int START_ATTEMPTS = 5;

    private static final long PAUSE_MILLIS = 500;

    private final Path directory;
    private final Path cluster;
    private final PostgresProgram program;
    private final Usage usage;
    private final Watch watch = new Watch(this::revive);
    private int port;
    private DatabaseAccess access;

    private EmbeddedPostgres(Path directory, PostgresProgram program, Usage usage) {
        this.directory = directory;
        this.cluster = directory.resolve("cluster");
        this.program = program;
        this.usage = usage;
    }

    /**
     * Starts PostgreSQL on the directory, or joins the one that runs there.
     *
     * @throws PostgresException if it cannot be prepared or started; the message names the log
     */
    public static EmbeddedPostgres start(Path directory) {
        try {
            Files.createDirectories(directory);
            Usage usage = new Usage(directory);
            try (FileLock turn = usage.takeTurn()) {
                PostgresProgram program =
                        new PostgresProgram(PostgresBinaries.unpackedIn(directory));
                EmbeddedPostgres postgres = new EmbeddedPostgres(directory, program, usage);
                postgres.startOrJoin();
                usage.join(turn);
                postgres.watch.begin();
                return postgres;
            } catch (RuntimeException | IOException e) {
                usage.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresException("Cannot use the database folder " + directory, e);
        }
    }

    /** How to reach it. */
    public DatabaseAccess access() {
        return access;
    }

    /** Leaves the database, and stops it when nobody else uses it. */
    @Override
    public void close() {
        watch.close();
        try (usage;
                FileLock turn = usage.takeTurn()) {
            if (usage.leave(turn)) {
                stop();
            }
        } catch (IOException e) {
            throw new PostgresException("Cannot leave the database in " + directory, e);
        }
    }

    private void startOrJoin() throws IOException {
        Login owner =
                new Login(
                        "gerai_owner", SecretFile.readOrCreate(directory.resolve("owner.secret")));
        Login application =
                new Login(
                        "gerai_app",
                        SecretFile.readOrCreate(directory.resolve("application.secret")));
        if (Files.notExists(cluster)) {
            initialise(owner);
        }
        Optional<Postmaster> running = running();
        port = running.isPresent() ? running.get().port() : startPostmaster(freePort());
        access =
                new DatabaseAccess(
                        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Roles.DATABASE),
                        application,
                        owner);
        Roles.prepare(port, access);
    }

    /** Into a folder of another name, so that an interrupted attempt leaves no half cluster. */
    private void initialise(Login owner) throws IOException {
        Path draft = directory.resolve("cluster.new");
        PostgresBinaries.deleteTree(draft);
        LOG.info("Preparing a new database in {}", cluster);
        run(
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=" + owner.user(),
                        "--pwfile=" + directory.resolve("owner.secret"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<Postmaster> running() {
        return Postmaster.of(cluster).filter(Postmaster::isAlive);
    }

    /**
     * Starts it again if it died; another program may have been quicker. On the same port, because
     * that is where everybody looks for it.
     */
    private void revive() throws IOException {
        if (running().isPresent()) {
            return;
        }
        try (FileLock turn = usage.takeTurn()) {
            if (turn.isValid() && running().isEmpty()) {
                LOG.error("PostgreSQL has died; see {}", directory.resolve("postgres.log"));
                startPostmaster(port);
                LOG.warn("PostgreSQL runs again");
            }
        }
    }

    private int startPostmaster(int wanted) throws IOException {
        // Its process is gone or is no postgres. Left there, a number given to another program
        // since would keep the database from starting.
        Files.deleteIfExists(cluster.resolve(Postmaster.LOCK_FILE));
        List<String> arguments =
                List.of(
                        "start",
                        "--wait",
                        "--silent",
                        "--pgdata=" + cluster,
                        "--log=" + directory.resolve("postgres.log"),
                        "--options=" + settings(wanted));
        for (int attempt = 1; ; attempt++) {
            PostgresProgram.Result result = program.run(directory, "pg_ctl", arguments);
            if (result.succeeded()) {
                return wanted;
            }
            if (attempt == START_ATTEMPTS) {
                throw new PostgresException(
                        "PostgreSQL did not start; see %s (%s)"
                                .formatted(directory.resolve("postgres.log"), result.output()));
            }
            pause();
        }
    }

    /** Durability is said aloud, whatever a configuration file holds. */
    private static String settings(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c timezone=UTC",
                "-c max_wal_size=1GB");
    }

    private void stop() {
        run("pg_ctl", List.of("stop", "--wait", "--silent", "--mode=fast", "--pgdata=" + cluster));
    }

    private void run(String name, List<String> arguments) {
        PostgresProgram.Result result = program.run(directory, name, arguments);
        if (!result.succeeded()) {
            throw new PostgresException(
                    "PostgreSQL's %s failed: %s".formatted(name, result.output()));
        }
    }

    /** The port of the last time where it is still free, for people who look inside with a tool. */
    private int freePort() throws IOException {
        Path remembered = directory.resolve("port");
        if (Files.exists(remembered)) {
            int port = Integer.parseInt(Files.readString(remembered).strip());
            if (isFree(port)) {
                return port;
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(remembered, socket.getLocalPort() + "\n");
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            LOG.info("The database's last port {} is taken; using another", port, e);
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while PostgreSQL started", e);
        }
    }
}
