package id.gerai.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import id.gerai.testing.ArchitectureRules;

import org.junit.jupiter.api.Test;

/** The server's features keep their directions. */
class ArchitectureTest {
    private static final String SERVER = "id.gerai.server";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(SERVER);

    @Test
    void hasNoCycles() {
        ArchitectureRules.hasNoCycles(SERVER).check(CLASSES);
    }

    @Test
    void isNamedByFeature() {
        ArchitectureRules.isNamedByFeature(SERVER).check(CLASSES);
    }

    @Test
    void keepsStoresToTheirFeature() {
        ArchitectureRules.keepsStoresToTheirFeature(SERVER).check(CLASSES);
    }

    @Test
    void knowsTheTillByTheWireOnly() {
        ArchitectureRules.keepsAwayFrom(SERVER, "id.gerai.terminal").check(CLASSES);
    }

    @Test
    void drawsWithFractionsOnlyOnPaper() {
        ArchitectureRules.hasNoFloatingPoint(SERVER)
                .check(CLASSES.that(ArchitectureRules.outside("id.gerai.server.print")));
    }
}
