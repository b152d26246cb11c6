package io.idempotency.ee;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.ws.rs.container.DynamicFeature;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.openapi.OASFilter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String ROOT = "io.idempotency.ee";

    /** The packages from the bottom to the top, each with those of ours that it may know. */
    private static final String ARROWS =
            """
            api:
            spi:
            log:
            transaction:
            calls:
            key:
            key.content: key
            coverage: api
            record: api key
            attempt: api key record
            argument: api log
            engine.waiting: api attempt key record
            engine: api attempt engine.waiting key log record transaction
            encryption: spi log record transaction
            operation: api argument attempt key
            config: api argument attempt encryption key log operation
            signal: api attempt log record
            invoke: api spi attempt coverage engine key log operation record signal transaction
            method: api spi argument attempt invoke key key.content log operation record transaction
            http.answer.media:
            http.servlet: key.content log record
            http.problem: spi log operation
            http.request: http.servlet key key.content log operation
            http.answer: api spi attempt coverage http.answer.media log operation record
            http: api spi argument attempt calls coverage http.answer http.problem http.request http.servlet invoke key log \
            operation record transaction
            openapi: argument attempt config coverage http.answer key log operation
            jpa.mapping:
            jpa: api jpa.mapping key log record transaction
            jta: log transaction
            operate: api spi engine log method operation record signal transaction
            admin: api argument engine key log operation record transaction
            telemetry: api log operate operation record signal
            deploy: api spi argument attempt calls config coverage encryption engine jpa log method openapi operate operation \
            record signal telemetry transaction
            """;

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest(name = "{0}")
    @DisplayName("Each package knows only those below it")
    @MethodSource("arrows")
    void arrows(String from, List<String> allowed) {
        check(classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(allowed.toArray(String[]::new)))));
    }

    @Test
    @DisplayName("The arrows name every package, and each one only after those that it knows")
    void everyPackage() {
        List<String> packages = arrows().map(arrow -> (String) arrow.get()[0]).toList();
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(LIBRARY.stream()
                        .map(JavaClass::getPackageName)
                        .distinct()
                        .toList());
        arrows().forEach(arrow -> {
            List<String> below = packages.subList(0, packages.indexOf(arrow.get()[0]) + 1);
            assertThat((List<?>) arrow.get()[1])
                    .allSatisfy(known -> assertThat(below).contains((String) known));
        });
    }

    @Test
    @DisplayName("Below internal, public is what a neighbour or the container needs")
    void publicForANeighbour() {
        assertThat(LIBRARY.stream()
                        .filter(type -> type.getPackageName().startsWith(ROOT + ".internal") && type.isTopLevelClass())
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !isOfContainer(type))
                        .filter(type -> !isUsedByNeighbour(type) && crossing().noneMatch(type::equals))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    @DisplayName("What crosses a session bean is public: its container's proxy may be in another module")
    void sessionBeansArePublic() {
        assertThat(crossing().filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("The middle knows neither HTTP nor JPA nor CDI nor EJB")
    @ValueSource(
            strings = {
                "attempt",
                "calls",
                "config",
                "engine",
                "engine.waiting",
                "key",
                "key.content",
                "log",
                "record",
                "signal",
                "transaction"
            })
    void middleIsPlain(String middle) {
        check(noClasses()
                .that()
                .resideInAPackage(full(middle))
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
                        "org.eclipse.microprofile..",
                        "io.opentelemetry.."));
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
                .doNotHaveFullyQualifiedName(full("deploy") + ".Wiring")
                .should()
                .callMethodWhere(makesAClock()));
    }

    @Test
    @DisplayName("Nothing of the application hangs on a class of the server")
    void noClassValue() {
        check(noClasses().should().dependOnClassesThat().areAssignableTo(ClassValue.class));
    }

    @Test
    @DisplayName("B18 one place logs: it knows what may be said of a failure")
    void oneLog() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(full("log") + ".Log")
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
                        "javax.crypto..",
                        "javax.naming..",
                        "javax.xml.stream..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "io.opentelemetry.api..",
                        "org.jspecify.annotations.."));
    }

    private static void check(ArchRule rule) {
        rule.check(LIBRARY);
    }

    static Stream<Arguments> arrows() {
        return ARROWS.lines()
                .map(line -> line.split(": ?", 2))
                .map(arrow -> Arguments.of(
                        full(arrow[0]),
                        Stream.concat(
                                        Stream.of(arrow[0]),
                                        Stream.of(arrow[1].split(" ")).filter(each -> !each.isEmpty()))
                                .map(ArchitectureTest::full)
                                .toList()));
    }

    private static String full(String name) {
        return switch (name) {
            case "api" -> ROOT;
            case "spi" -> ROOT + ".spi";
            default -> ROOT + ".internal." + name;
        };
    }

    /** The type, or one that is nested in it. */
    private static boolean isUsedByNeighbour(JavaClass type) {
        return LIBRARY.stream()
                .filter(each ->
                        each.getName().equals(type.getName()) || each.getName().startsWith(type.getName() + "$"))
                .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** Our types in the signatures of session beans. */
    private static Stream<JavaClass> crossing() {
        return LIBRARY.stream()
                .filter(type -> type.isAnnotatedWith(Singleton.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(method ->
                        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream()))
                .filter(type -> type.getPackageName().startsWith(ROOT));
    }

    private static boolean isOfContainer(JavaClass type) {
        return Stream.of(
                                ApplicationScoped.class,
                                RequestScoped.class,
                                Dependent.class,
                                Singleton.class,
                                Interceptor.class)
                        .anyMatch(type::isAnnotatedWith)
                || type.isAnnotatedWith(Entity.class)
                || Stream.of(
                                Extension.class,
                                DynamicFeature.class,
                                ServletContainerInitializer.class,
                                ConfigSource.class,
                                OASFilter.class)
                        .anyMatch(type::isAssignableTo);
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
