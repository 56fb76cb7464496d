package id.gerai.terminal;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import id.gerai.testing.ArchitectureRules;
import id.gerai.testing.ArchitectureRules.Exemption;

import org.junit.jupiter.api.Test;

/** The till stands alone, and its view models know no widget. */
class ArchitectureTest {
    private static final String TERMINAL = "id.gerai.terminal";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(TERMINAL);

    @Test
    void knowsNoServer() {
        ArchitectureRules.keepsAwayFrom(TERMINAL, "id.gerai.server").check(CLASSES);
    }

    @Test
    void usesJavaPosInTheDevicePackagesOnly() {
        ArchitectureRules.usesOnlyIn(
                        TERMINAL,
                        "jpos",
                        TERMINAL + ".device.javapos",
                        TERMINAL + ".device.service")
                .check(CLASSES);
    }

    @Test
    void usesTheDatabaseInTheJournalAndCatalogueOnly() {
        ArchitectureRules.usesOnlyIn(
                        TERMINAL, "java.sql", TERMINAL + ".journal..", TERMINAL + ".catalog")
                .check(CLASSES);
    }

    @Test
    void hasNoFloatingPoint() {
        ArchitectureRules.hasNoFloatingPoint(TERMINAL).check(CLASSES);
    }

    @Test
    void isNamedByFeature() {
        ArchitectureRules.isNamedByFeature(
                        TERMINAL,
                        new Exemption(
                                TERMINAL + ".device.service",
                                "a service is what JavaPOS calls a device's driver"))
                .check(CLASSES);
    }

    @Test
    void keepsStoresToTheirFeature() {
        ArchitectureRules.keepsStoresToTheirFeature(
                        TERMINAL,
                        new Exemption(
                                TERMINAL + ".journal.Store",
                                "the data directory itself: journal and catalogue share its file"),
                        new Exemption(
                                TERMINAL + ".journal.DraftStore",
                                "keeps one text for the counter, which may see no SQL"))
                // Both that there are so far: the rule waits for the next one.
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void hasNoCycles() {
        ArchitectureRules.hasNoCycles(TERMINAL).check(CLASSES);
    }

    @Test
    void viewModelsKnowNoWidget() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .haveSimpleName("ShiftDesk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.swing..", "java.awt..", TERMINAL + ".ui..")
                .because("what a screen does is tested without a screen")
                .check(CLASSES);
    }
}
