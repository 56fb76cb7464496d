package id.gerai.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directions that hold the architecture together, as rules. Each module's ArchitectureTest
 * applies those that concern it, and {@code ArchitectureRulesTest} proves that each one bites.
 */
public final class ArchitectureRules {
    private static final Set<String> FLOATING =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private ArchitectureRules() {}

    /**
     * A part of the code that a rule does not apply to.
     *
     * @param part a package or class by its full name
     * @param why why the rule is right in general and wrong here
     */
    public record Exemption(String part, String why) {
        public Exemption {
            if (why.isBlank()) {
                throw new IllegalArgumentException("Say why " + part + " is exempt");
            }
        }

        private boolean covers(JavaClass type) {
            return type.getName().equals(part) || type.getName().startsWith(part + ".");
        }
    }

    /** The rules stay a pure library. */
    public static ArchRule dependsOnTheJdkOnly(String rootPackage) {
        String parcel = rootPackage + ".parcel..";
        return CompositeArchRule.of(
                        classes()
                                .that()
                                .resideInAPackage(rootPackage + "..")
                                .and()
                                .resideOutsideOfPackage(parcel)
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(pure(rootPackage)))
                .and(
                        // A form of bytes is read from a stream and written to one.
                        classes()
                                .that()
                                .resideInAPackage(parcel)
                                .should()
                                .onlyDependOnClassesThat(
                                        resideInAnyPackage(pure(rootPackage))
                                                .or(resideInAPackage("java.io")))
                                .allowEmptyShould(true))
                .because("the ledger knows no framework, clock, file, database or screen");
    }

    private static String[] pure(String rootPackage) {
        return new String[] {
            rootPackage + "..",
            "java.lang..",
            "java.util..",
            "java.math..",
            "java.time..",
            "java.security..",
            "java.nio",
            "java.nio.charset..",
            "javax.crypto.."
        };
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
    public static ArchRule isNamedByFeature(String rootPackage, Exemption... exempt) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .and(not(exempt))
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
    public static ArchRule keepsStoresToTheirFeature(String rootPackage, Exemption... exempt) {
        return classes()
                .that()
                .resideInAPackage(rootPackage + "..")
                .and()
                .haveSimpleNameEndingWith("Store")
                .and(not(exempt))
                .should()
                .notBePublic()
                .because("a feature calls another's service, never its store");
    }

    private static DescribedPredicate<JavaClass> not(Exemption... exempt) {
        return DescribedPredicate.describe(
                "are not exempt " + List.of(exempt),
                type -> Stream.of(exempt).noneMatch(it -> it.covers(type)));
    }
}
