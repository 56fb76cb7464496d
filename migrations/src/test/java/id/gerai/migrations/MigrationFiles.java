package id.gerai.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The migration scripts as files. */
final class MigrationFiles {
    private static final Path FOLDER =
            Path.of(System.getProperty("gerai.module", "."), "src/main/resources/db/migration");

    private MigrationFiles() {}

    /** All scripts, in the order in which they run. */
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    static String allText() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : all()) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }
}
