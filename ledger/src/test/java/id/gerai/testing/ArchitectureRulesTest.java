package id.gerai.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import id.gerai.testing.ArchitectureRules.Exemption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Every rule of architecture finds the class that breaks it on purpose. */
class ArchitectureRulesTest {
    private static final String BAD = "id.gerai.testing.bad";
    private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD);

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.dependsOnTheJdkOnly(BAD),
                ArchitectureRules.hasNoFloatingPoint(BAD),
                ArchitectureRules.hasNoCycles(BAD + ".ring"),
                ArchitectureRules.keepsAwayFrom(BAD + ".ring.left", BAD + ".ring.right"),
                ArchitectureRules.usesOnlyIn(BAD, "org.junit", BAD + ".ring.."),
                ArchitectureRules.isNamedByFeature(BAD),
                ArchitectureRules.keepsStoresToTheirFeature(BAD));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBadClassIsFound(ArchRule rule) {
        assertTrue(rule.evaluate(BAD_CLASSES).hasViolation(), rule.getDescription());
    }

    @Test
    void anExemptionSparesItsPartOnlyAndMustSayWhy() {
        Exemption elsewhere = new Exemption(BAD + ".nowhere", "for this test");
        Exemption all = new Exemption(BAD, "for this test");
        assertTrue(
                ArchitectureRules.isNamedByFeature(BAD, elsewhere)
                        .evaluate(BAD_CLASSES)
                        .hasViolation());
        assertFalse(
                ArchitectureRules.isNamedByFeature(BAD, all)
                        .allowEmptyShould(true)
                        .evaluate(BAD_CLASSES)
                        .hasViolation());
        assertThrows(IllegalArgumentException.class, () -> new Exemption(BAD, " "));
    }
}
