package id.gerai.terminal;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import id.gerai.testing.ArchitectureRules;

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
                        TERMINAL, "java.sql", TERMINAL + ".journal", TERMINAL + ".catalog")
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
