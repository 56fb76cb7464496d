package id.gerai.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs the migrations one by one on a real PostgreSQL. {@code before/<version>.sql} puts in what an
 * installation holds before the step; {@code after/<version>.sql} says what must be true behind it,
 * by statements that must pass and, below a line {@code -- refused: <part of the message>}, one
 * that must not. A migration without its after file fails.
 */
class MigrationStepsTest {
    private static final String REFUSED = "-- refused: ";
    private static final String AS_APPLICATION = "-- as application\n";

    @TestFactory
    List<DynamicTest> everyMigrationDoesWhatItsTestSays() throws IOException {
        TestDatabase database = TestDatabase.start();
        List<DynamicTest> steps =
                new java.util.ArrayList<>(
                        MigrationFiles.all().stream()
                                .map(
                                        file ->
                                                DynamicTest.dynamicTest(
                                                        file.getFileName().toString(),
                                                        () -> step(database, file)))
                                .toList());
        steps.add(DynamicTest.dynamicTest("stop", database::close));
        return steps;
    }

    private void step(TestDatabase database, Path file) throws IOException, SQLException {
        String name = file.getFileName().toString();
        assertTrue(name.matches("V\\d{12}__[a-z]+(_[a-z]+)+\\.sql"), "name: " + name);
        String version = name.substring(1, 13);
        database.execute(text("before", version));
        database.migrateTo(MigrationVersion.fromVersion(version));
        String after = text("after", version);
        assertTrue(!after.isBlank(), "write after/" + version + ".sql");
        for (String block : after.split("(?m)^(?=" + REFUSED + "|-- passes)")) {
            if (block.startsWith(REFUSED)) {
                refused(database, block);
            } else {
                run(database, block);
            }
        }
    }

    private void refused(TestDatabase database, String block) {
        String expected = block.lines().findFirst().orElseThrow().substring(REFUSED.length());
        try {
            run(database, block);
        } catch (SQLException e) {
            assertTrue(
                    e.getMessage().contains(expected),
                    "expected '%s' but was: %s".formatted(expected, e.getMessage()));
            return;
        }
        fail("should have been refused with '" + expected + "': " + block);
    }

    private void run(TestDatabase database, String sql) throws SQLException {
        if (sql.contains(AS_APPLICATION)) {
            database.executeAsApplication(sql);
        } else {
            database.execute(sql);
        }
    }

    private String text(String folder, String version) throws IOException {
        Path file =
                Path.of(
                        System.getProperty("gerai.module", "."),
                        "src/test/resources/id/gerai/migrations",
                        folder,
                        version + ".sql");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @TestFactory
    List<DynamicTest> versionsAscend() throws IOException {
        List<String> names =
                MigrationFiles.all().stream().map(file -> file.getFileName().toString()).toList();
        return List.of(
                DynamicTest.dynamicTest(
                        "distinct versions",
                        () ->
                                assertEquals(
                                        names.size(),
                                        names.stream()
                                                .map(name -> name.substring(1, 13))
                                                .distinct()
                                                .count())));
    }
}
