package id.gerai.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a demo keeps everything: the server's data, the tills' data, the files it was made from and
 * the statements.
 */
record DemoFolder(Path root) {
    DemoFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path data() {
        return root.resolve("data");
    }

    Path till(String code) {
        return root.resolve("till-" + code.toLowerCase(java.util.Locale.ROOT));
    }

    Path work() {
        return root.resolve("work");
    }

    Path statements() {
        return root.resolve("statements");
    }

    /** True once the year has been played to its end. */
    boolean isComplete() {
        return Files.exists(complete());
    }

    void markComplete() throws IOException {
        Files.writeString(complete(), "");
    }

    /** Removes everything; a demo broken off half-way starts over. */
    void clear() throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path complete() {
        return root.resolve("complete");
    }
}
