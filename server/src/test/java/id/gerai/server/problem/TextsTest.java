package id.gerai.server.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundle {@code messages.properties} holds what is said, all of it and nothing else. */
class TextsTest {
    private static final Path MODULE = Path.of(System.getProperty("gerai.module", "."));

    /** {@code Texts.get("key")}, also where the formatter broke the line. */
    private static final Pattern USED_WHOLE = Pattern.compile("Texts\\.get\\(\\s*\"([^\"]+)\"[,)]");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9._/]+)\"");

    /** Asked for by the validator, not by us. */
    private static final String VALIDATION = "jakarta.validation.";

    @Test
    void noKeyStandsTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = keys().filter(key -> !seen.add(key)).toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void everyKeyThatIsUsedIsThere() throws IOException {
        Set<String> keys = keys().collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(refusals());
        for (String source : sources()) {
            Matcher used = USED_WHOLE.matcher(source);
            while (used.find()) {
                missing.add(used.group(1));
            }
        }
        missing.removeAll(keys);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyThatIsThereIsUsed() throws IOException {
        Set<String> unused = keys().collect(Collectors.toCollection(TreeSet::new));
        unused.removeAll(refusals());
        unused.removeIf(key -> key.startsWith(VALIDATION));
        for (String source : sources()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                String used = literal.group(1);
                // "tender." begins keys that end in what is only known while running.
                unused.removeIf(
                        key -> key.equals(used) || used.endsWith(".") && key.startsWith(used));
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static Stream<String> keys() throws IOException {
        return Files.readAllLines(MODULE.resolve("src/main/resources/messages.properties")).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip());
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(MODULE.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }

    /** A sentence for each constant of each enum of refusals. */
    private static Set<String> refusals() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("id.gerai.server")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(constant -> Texts.key((Refusal) constant))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
