package id.gerai.terminal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The start scripts of both systems give Java the same options. */
class StartScriptsTest {
    private static final Pattern OPTION =
            Pattern.compile("(?:-X|--enable)[\\w:+=*-]*[\\w+](?:=off)?(?:=ALL-UNNAMED)?");

    @Test
    void windowsGetsTheOptionsOfTheOthers() throws IOException {
        SortedSet<String> unix = options("gerai-terminal");
        assertTrue(unix.contains("-Xmx192m"), unix.toString());
        assertTrue(unix.contains("-XX:+AutoCreateSharedArchive"), unix.toString());
        assertEquals(unix, options("gerai-terminal.bat"));
    }

    private static SortedSet<String> options(String script) throws IOException {
        Path bin = Path.of(System.getProperty("gerai.module", "."), "src/bin");
        SortedSet<String> found = new TreeSet<>();
        OPTION.matcher(Files.readString(bin.resolve(script)))
                .results()
                .forEach(it -> found.add(it.group()));
        return found;
    }
}
