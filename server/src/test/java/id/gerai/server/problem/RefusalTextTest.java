package id.gerai.server.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import id.gerai.server.attention.AttentionReason;
import id.gerai.server.check.Check;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that can say no has its sentence, and a sentence says what to do. */
class RefusalTextTest {

    @Test
    void everyRefusalHasASentence() {
        List<String> missing = new ArrayList<>();
        List<Refusal> refusals = refusals();
        for (Refusal refusal : refusals) {
            if (!Texts.has(Texts.key(refusal))) {
                missing.add(Texts.key(refusal));
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(refusals.size() > 20, "found only " + refusals.size());
    }

    @Test
    void everyReasonAndCheckHasItsSentences() {
        List<String> keys =
                Stream.concat(
                                Arrays.stream(AttentionReason.values())
                                        .flatMap(
                                                it ->
                                                        Stream.of(
                                                                "attention." + it.name(),
                                                                "proposal." + it.name())),
                                Arrays.stream(Check.values())
                                        .flatMap(
                                                it ->
                                                        Stream.of(
                                                                "check." + it.name(),
                                                                "check." + it.name() + ".advice")))
                        .toList();
        assertEquals(List.of(), keys.stream().filter(key -> !Texts.has(key)).toList());
    }

    private static List<Refusal> refusals() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("id.gerai.server")
                        .stream()
                        .filter(type -> type.isAssignableTo(Refusal.class) && type.isEnum())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Refusal.class::cast)
                        .toList();
    }
}
