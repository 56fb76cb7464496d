package id.gerai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tidiness of a module's sources, held by tests: format, size of the tail, package
 * descriptions, banned calls. A module switches it on with an empty subclass named {@code
 * TidyTest}. {@code -Dgerai.format=write} mends the format.
 */
public abstract class TidyRules {
    private static final int FILE_LINES_MAX = 500;
    private static final int METHOD_LINES_MAX = 70;
    private static final int PACKAGE_CLASSES_MAX = 20;

    private static final Map<Pattern, String> BANNED_IN_MAIN =
            Map.of(
                    Pattern.compile("\\b(TODO|FIXME|XXX)\\b"),
                    "do it, or file an issue",
                    Pattern.compile("catch \\([^)]*\\) \\{\\s*\\}"),
                    "handle the failure, or say why it does not matter",
                    Pattern.compile("\\.printStackTrace\\("),
                    "log it once, where it is finally caught",
                    Pattern.compile("\\bjava\\.util\\.Date\\b|\\bSimpleDateFormat\\b"),
                    "use java.time",
                    Pattern.compile("\\bnew Random\\(\\)"),
                    "take a RandomGenerator, seeded in tests",
                    Pattern.compile("@SuppressWarnings\\(\"all\"\\)"),
                    "name the warning");

    private final Path module = Path.of(System.getProperty("gerai.module", ".")).toAbsolutePath();

    @Test
    void everyFileIsFormatted() {
        boolean write = "write".equals(System.getProperty("gerai.format"));
        Formatter formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        List<String> untidy = new ArrayList<>();
        for (Path file : javaFiles("src")) {
            String source = read(file);
            if (!source.equals(formatted(formatter, source, file))) {
                untidy.add(name(file));
                if (write) {
                    write(file, formatted(formatter, source, file));
                }
            }
        }
        assertNone(write ? List.of() : untidy, "run the tests with -Dgerai.format=write");
    }

    @Test
    void noFileIsTooLong() {
        List<String> tooLong =
                javaFiles("src").stream()
                        .filter(file -> read(file).lines().count() > FILE_LINES_MAX)
                        .map(this::name)
                        .toList();
        assertNone(tooLong, "split what is longer than " + FILE_LINES_MAX + " lines");
    }

    @Test
    void noMethodIsTooLong() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : javaFiles("src")) {
            MethodLengths.of(read(file)).entrySet().stream()
                    .filter(method -> method.getValue() > METHOD_LINES_MAX)
                    .forEach(method -> tooLong.add(name(file) + " " + method));
        }
        assertNone(tooLong, "split what is longer than " + METHOD_LINES_MAX + " lines");
    }

    @Test
    void noPackageIsTooFull() {
        Map<Path, Integer> sizes = new TreeMap<>();
        javaFiles("src/main").forEach(file -> sizes.merge(file.getParent(), 1, Integer::sum));
        sizes.values().removeIf(size -> size - 1 <= PACKAGE_CLASSES_MAX);
        assertNone(
                sizes.keySet().stream().map(this::name).toList(),
                "split packages of more than " + PACKAGE_CLASSES_MAX + " classes by feature");
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<String> silent =
                javaFiles("src/main").stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !folder.endsWith("java"))
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .map(this::name)
                        .toList();
        assertNone(silent, "add a package-info.java: what for, and where to start reading");
    }

    @Test
    void nothingBannedIsUsed() {
        List<String> found = new ArrayList<>();
        for (Path file : javaFiles("src/main")) {
            String source = read(file);
            banned().forEach(
                            (pattern, instead) -> {
                                Matcher matcher = pattern.matcher(source);
                                if (matcher.find()) {
                                    found.add(name(file) + ": " + matcher.group() + ": " + instead);
                                }
                            });
        }
        assertNone(found, "see the advice on each line");
    }

    /** What must not stand in the sources, and what to do instead. A module may add to it. */
    protected Map<Pattern, String> banned() {
        return BANNED_IN_MAIN;
    }

    private List<Path> javaFiles(String folder) {
        Path root = module.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        return module.relativize(file).toString();
    }

    private static String formatted(Formatter formatter, String source, Path file) {
        try {
            return formatter.formatSourceAndFixImports(
                    RemoveUnusedImports.removeUnusedImports(source));
        } catch (FormatterException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNone(List<String> findings, String advice) {
        assertEquals("", String.join("\n", findings), advice);
    }
}
