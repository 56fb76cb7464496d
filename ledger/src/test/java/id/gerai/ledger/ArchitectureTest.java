package id.gerai.ledger;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import id.gerai.testing.ArchitectureRules;

import org.junit.jupiter.api.Test;

/** The ledger is a pure library. */
class ArchitectureTest {
    private static final String LEDGER = "id.gerai.ledger";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(LEDGER);

    @Test
    void dependsOnTheJdkOnly() {
        ArchitectureRules.dependsOnTheJdkOnly(LEDGER).check(CLASSES);
    }

    @Test
    void hasNoFloatingPoint() {
        ArchitectureRules.hasNoFloatingPoint(LEDGER).check(CLASSES);
    }

    @Test
    void hasNoCycles() {
        ArchitectureRules.hasNoCycles(LEDGER).check(CLASSES);
    }

    @Test
    void isNamedByFeature() {
        ArchitectureRules.isNamedByFeature(LEDGER).check(CLASSES);
    }
}
