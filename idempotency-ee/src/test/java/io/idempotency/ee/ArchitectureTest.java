package io.idempotency.ee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String ROOT = "io.idempotency.ee";
    private static final List<String> EDGES =
            List.of("http", "cdi", "jpa", "jta", "reaper", "health", "metrics", "startup");

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    @DisplayName("No cycles between packages")
    void noCycles() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    @DisplayName("What applications use knows nothing of what is behind it")
    void publicPackageStandsAlone() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".(*).."));
    }

    @ParameterizedTest
    @DisplayName("The middle knows neither HTTP nor JPA nor CDI nor EJB")
    @ValueSource(strings = {"engine", "store", "key", "calls", "message"})
    void middleIsPlain(String middle) {
        check(noClasses()
                .that()
                .resideInAPackage(in(middle))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.interceptor..",
                        "jakarta.ejb..",
                        "org.eclipse.microprofile.."));
    }

    @ParameterizedTest
    @DisplayName("Edges do not know one another; only the wiring in cdi makes what jpa and reaper have")
    @ValueSource(strings = {"http", "cdi", "jpa", "jta", "reaper", "health", "metrics", "startup"})
    void edgesAreApart(String edge) {
        String[] others = EDGES.stream()
                .filter(other -> !other.equals(edge))
                .map(ArchitectureTest::in)
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage(in(edge))
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".cdi.Wiring")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others));
    }

    @Test
    @DisplayName("The wiring knows of the edges only what it makes")
    void wiring() {
        String[] others = Stream.of("http", "jta", "health", "metrics", "startup")
                .map(ArchitectureTest::in)
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .haveFullyQualifiedName(ROOT + ".cdi.Wiring")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others));
    }

    @Test
    @DisplayName("The middle does not know the edges")
    void middleDoesNotKnowEdges() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        EDGES.stream().map(ArchitectureTest::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGES.stream().map(ArchitectureTest::in).toArray(String[]::new)));
    }

    @Test
    @DisplayName("Time comes from the injected clock")
    void oneClock() {
        check(noClasses()
                .should()
                .callMethodWhere(asksTheTime())
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class));
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".cdi.Wiring")
                .should()
                .callMethodWhere(makesAClock()));
    }

    @Test
    @DisplayName("B18 one place logs: it knows what may be said of a failure")
    void oneLog() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".message.Log")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging.."));
    }

    @Test
    @DisplayName("F18 nothing is read or written by Java serialization")
    void noJavaSerialization() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ObjectOutputStream.class));
    }

    @Test
    @DisplayName("No persistence provider, JSON provider or server by name")
    void standardsOnly() {
        check(classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "..",
                        "java..",
                        "javax.xml.stream..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "org.jspecify.annotations.."));
    }

    private static void check(ArchRule rule) {
        rule.check(LIBRARY);
    }

    private static String in(String name) {
        return ROOT + "." + name + "..";
    }

    private static DescribedPredicate<JavaCall<?>> asksTheTime() {
        return DescribedPredicate.describe(
                "asks the time of java.time",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now"));
    }

    private static DescribedPredicate<JavaCall<?>> makesAClock() {
        return DescribedPredicate.describe(
                "makes a clock",
                call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && (call.getName().startsWith("system")
                                || call.getName().startsWith("tick")));
    }
}
