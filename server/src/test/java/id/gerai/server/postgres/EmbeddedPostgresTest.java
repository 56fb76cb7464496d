package id.gerai.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Starting, sharing, and what is left after things were killed. */
class EmbeddedPostgresTest {
    @TempDir private Path directory;
    private Process other;

    @AfterEach
    void leaveNothingRunning() throws Exception {
        if (other != null) {
            other.destroyForcibly().waitFor();
        }
        if (Files.exists(directory.resolve("cluster"))) {
            EmbeddedPostgres.start(directory).close();
        }
    }

    @Test
    void isDurableAndKeepsItsDataOverARestart() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertEquals("on", ask(postgres, "show fsync"));
            assertEquals("on", ask(postgres, "show synchronous_commit"));
            assertEquals("on", ask(postgres, "show full_page_writes"));
            assertEquals("127.0.0.1", ask(postgres, "show listen_addresses"));
            execute(postgres, "create table kept as select 47500 as amount");
        }
        assertFalse(Files.exists(directory.resolve("cluster/postmaster.pid")), "still runs");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertEquals("47500", ask(postgres, "select amount from kept"));
        }
    }

    @Test
    void theApplicationOwnsNothing() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            String rights =
                    "select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname ="
                            + " 'gerai_app'";
            assertEquals("f", ask(postgres, rights));
        }
    }

    @Test
    void isTakenOverAfterItsProgramWasKilled() throws Exception {
        other = startElsewhere();
        long postmaster = postmaster().pid();
        other.destroyForcibly().waitFor();
        assertTrue(postmaster().isAlive(), "postgres outlives the killed program");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertEquals(postmaster, postmaster().pid(), "the same postgres is used");
            assertEquals("on", ask(postgres, "show fsync"));
        }
        assertTrue(Postmaster.of(directory.resolve("cluster")).isEmpty(), "and stopped at the end");
    }

    @Test
    void recoversAfterPostgresWasKilled() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(directory);
        execute(first, "create table kept as select 47500 as amount");
        ProcessHandle process = ProcessHandle.of(postmaster().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        other = startElsewhere();
        assertEquals("47500", ask(first, "select amount from kept"));
        first.close();
        assertTrue(postmaster().isAlive(), "somebody else still uses it");
    }

    @Test
    void aLockFileThatNamesAnotherProgramDoesNotStopIt() throws Exception {
        EmbeddedPostgres.start(directory).close();
        long somebodyElse = ProcessHandle.current().pid();
        Files.writeString(
                directory.resolve("cluster/postmaster.pid"),
                "%d\n/\n0\n5432\n".formatted(somebodyElse));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertEquals("on", ask(postgres, "show fsync"));
        }
    }

    @Test
    void isSharedByTwoProgramsAndStoppedByTheLast() throws Exception {
        other = startElsewhere();
        long postmaster = postmaster().pid();
        EmbeddedPostgres.start(directory).close();
        assertTrue(postmaster().isAlive(), "the other program still uses it");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            other.getOutputStream().close();
            assertEquals(0, other.waitFor());
            assertEquals(postmaster, postmaster().pid());
            assertEquals("on", ask(postgres, "show fsync"));
        }
    }

    /** Another program that uses the database until its input ends. */
    public static final class OtherProgram {
        private OtherProgram() {}

        public static void main(String[] arguments) throws IOException {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
                System.out.println("started " + postgres.access().url());
                System.in.transferTo(System.out);
            }
        }
    }

    private Process startElsewhere() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProgram.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith("started")) {
            line = output.readLine();
        }
        assertTrue(line != null, "the other program did not start");
        return process;
    }

    private Postmaster postmaster() {
        return Postmaster.of(directory.resolve("cluster")).orElseThrow();
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertTrue(result.next());
            return result.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        DatabaseAccess access = postgres.access();
        return DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
    }
}
