package id.gerai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected text kept in a file beside the test. {@code -Dgerai.golden=write} writes what the code
 * gives instead of comparing; the change then shows in review.
 */
public final class Golden {
    private static final String FLAG = "gerai.golden";

    private Golden() {}

    /** Compares with the resource of this name beside the class, in the sources of its module. */
    public static void assertMatches(Class<?> beside, String resource, String actual) {
        Path file =
                Path.of(System.getProperty("gerai.module", "."), "src/test/resources")
                        .resolve(beside.getPackageName().replace('.', '/'))
                        .resolve(resource);
        try {
            if ("write".equals(System.getProperty(FLAG))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            } else if (!Files.exists(file)) {
                fail("%s is missing; run with -D%s=write and review it".formatted(file, FLAG));
            } else {
                assertEquals(Files.readString(file), actual, resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
