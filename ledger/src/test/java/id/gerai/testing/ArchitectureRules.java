package id.gerai.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import java.util.Set;

/**
 * The directions that hold the architecture together, as rules. Each module's ArchitectureTest
 * applies those that concern it, and {@code ArchitectureRulesTest} proves that each one bites.
 */
public final class ArchitectureRules {
    private static final Set<String> FLOATING =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private ArchitectureRules() {}

    /** The rules stay a pure library. */
    public static ArchRule dependsOnTheJdkOnly(String rootPackage) {
        return classes()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        rootPackage + "..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "java.security..",
                        "java.nio",
                        "java.nio.charset..")
                .because("the ledger knows no framework, clock, file, database or screen");
    }

    /** No value that could hold money is a binary fraction. */
    public static ArchRule hasNoFloatingPoint(String rootPackage) {
        DescribedPredicate<JavaClass> floating =
                DescribedPredicate.describe(
                        "floating point", type -> FLOATING.contains(type.getName()));
        return CompositeArchRule.of(
                        noFields()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideInAPackage(rootPackage + "..")
                                .should()
                                .haveRawType(floating))
                .and(
                        noMethods()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideInAPackage(rootPackage + "..")
                                .should()
                                .haveRawReturnType(floating))
                .because("a member whose statement is a rupiah off will not trust it again");
    }

    /** Classes of all packages but one, for a rule that does not concern it. */
    public static DescribedPredicate<JavaClass> outside(String packageName) {
        return DescribedPredicate.describe(
                "outside " + packageName, type -> !type.getPackageName().startsWith(packageName));
    }

    /** Features form no circle. */
    public static ArchRule hasNoCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to start somewhere");
    }

    /** One module's packages stay clear of another's. */
    public static ArchRule keepsAwayFrom(String rootPackage, String otherPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(otherPackage + "..")
                .because("till and server know each other by the wire contract only");
    }

    /** Only some packages may use a library. */
    public static ArchRule usesOnlyIn(String rootPackage, String library, String... allowed) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .and()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .because(library + " is the business of one package");
    }

    /** Packages are named after what the cooperative does, not after patterns. */
    public static ArchRule isNamedByFeature(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .resideInAnyPackage(
                        "..controller..",
                        "..controllers..",
                        "..service..",
                        "..services..",
                        "..repository..",
                        "..repositories..",
                        "..util..",
                        "..utils..",
                        "..impl..",
                        "..common..",
                        "..helper..",
                        "..dto..",
                        "..model..")
                .because("a reader should guess the file from the feature");
    }

    /** A feature's SQL is its own. */
    public static ArchRule keepsStoresToTheirFeature(String rootPackage) {
        return classes()
                .that()
                .resideInAPackage(rootPackage + "..")
                .and()
                .haveSimpleNameEndingWith("Store")
                .should()
                .notBePublic()
                .because("a feature calls another's service, never its store");
    }
}
