package id.gerai.testing;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * What a test cannot do without and a bare machine may lack. Where it is missing the test is not
 * run, and the end of the build says so and how to get it; with {@code GERAI_REQUIRE_ALL=true} it
 * fails.
 */
public final class Needs {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private Needs() {}

    /** A screen to open windows on. */
    public static void display() {
        require(
                !GraphicsEnvironment.isHeadless(),
                "tests of the till's window: no display; on Debian 'apt install xvfb', then"
                        + " 'xvfb-run -a mvn verify'");
    }

    /**
     * A browser.
     *
     * @return its executable
     */
    public static Path chromium() {
        require(
                Files.isExecutable(CHROMIUM),
                "tests of the office pages: no Chromium; on Debian 'apt install chromium'");
        return CHROMIUM;
    }

    /**
     * A command of the system.
     *
     * @param what cannot be run without it
     * @param debian package that has it
     */
    public static void command(String name, String what, String debian) {
        boolean there =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        require(
                there,
                "%s: no command '%s'; on Debian 'apt install %s'".formatted(what, name, debian));
    }

    private static void require(boolean present, String missing) {
        if (present) {
            return;
        }
        if ("true".equals(System.getenv("GERAI_REQUIRE_ALL"))) {
            Assertions.fail("Not run: " + missing);
        }
        note(missing);
        Assumptions.abort("Not run: " + missing);
    }

    /** The end of the build prints this file. */
    private static void note(String missing) {
        Path file = Path.of(System.getProperty("gerai.root", "."), "target", "not-run.txt");
        try {
            Files.createDirectories(file.getParent());
            String known = Files.exists(file) ? Files.readString(file) : "";
            if (!known.contains(missing)) {
                Files.writeString(
                        file,
                        "Not run: " + missing + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
