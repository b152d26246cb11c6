package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The annotation is not on the resource itself, but CDI says that it is bound. */
class CarriedAnnotationTest {

    @TempDir
    java.nio.file.Path folder;

    static Stream<Class<? extends Creating>> carriers() {
        return Stream.of(
                OfStereotype.class,
                OfNestedStereotype.class,
                OfBinding.class,
                OfBindingOfBinding.class,
                OfBindingOnMethod.class,
                OfPlainAnnotation.class,
                OfStereotypeOnSuperclass.class,
                OfStereotypeOnInterface.class,
                OfBindingOnInterfaceMethod.class,
                OfBindingOnOverriddenMethod.class);
    }

    @ParameterizedTest
    @DisplayName(
            "B1 B58 wherever a stereotype or another binding carries it: the resource method is covered, no other is")
    @MethodSource("carriers")
    void carried(Class<? extends Creating> bean) {
        new Deployment(folder, bean).run(container -> {
            call(container, bean);
            assertCovered(container, bean.getName() + ".create");
        });
    }

    @Test
    @DisplayName("B1 what carries it brings its members")
    void members() {
        new Deployment(folder, WithMembers.class).run(container -> assertThat(
                        container.select(Operations.class).get().all())
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.name()).isEqualTo("carried");
                    assertThat(operation.execution().retention()).isEqualTo(Duration.ofHours(3));
                }));
    }

    @Test
    @DisplayName("B1 nearest wins: the method's, then the class's, then a binding's, then a stereotype's")
    void nearest() {
        new Deployment(folder, Nearest.class).run(container -> {
            Nearest bean = container.select(Nearest.class).get();
            bean.own();
            bean.ofClass();
            assertCovered(container, "own", "class");
        });
        new Deployment(folder, BindingBeforeStereotype.class).run(container -> {
            call(container, BindingBeforeStereotype.class);
            assertCovered(container, "binding");
        });
    }

    static Stream<Extension> extensions() {
        return Stream.of(
                new AddsToClass(),
                new AddsToMethod(),
                new AddsStereotype(),
                new AddsStereotypeToBean(),
                new AddsType(),
                new DefinesBinding(),
                new DefinesStereotype());
    }

    @ParameterizedTest
    @DisplayName("B1 B58 added by an extension of the application: covered")
    @MethodSource("extensions")
    void added(Extension extension) {
        new Deployment(folder, Bare.class).with(extension).run(container -> {
            call(container, Bare.class);
            assertCovered(container, Bare.class.getName() + ".create");
        });
    }

    @Test
    @DisplayName("B1 removed by an extension of the application: not covered, and that is known")
    void removed() {
        new Deployment(folder, OnMethod.class).with(new Removes()).run(container -> {
            call(container, OnMethod.class);
            assertCovered(container);
        });
    }

    /** Every method, as JAX-RS and other beans do. */
    private static void call(WeldContainer container, Class<? extends Creating> type) {
        Creating bean = container.select(type).get();
        bean.create();
        bean.read();
        bean.helper();
    }

    /** In order; and nothing else is an operation. */
    private static void assertCovered(WeldContainer container, String... operations) {
        assertThat(container.select(Deployment.RecordingEdge.class).get().operations())
                .containsExactly(operations);
        assertThat(container.select(Operations.class).get().all())
                .extracting(Operation::name)
                .containsExactlyInAnyOrder(operations);
    }

    interface Creating {
        void create();

        default void read() {}

        default void helper() {}
    }

    /** A resource without a word of us. */
    @Path("x")
    @ApplicationScoped
    public static class Bare implements Creating {
        @Override
        @POST
        public void create() {}

        @Override
        @GET
        public void read() {}

        @Override
        public void helper() {}
    }

    @Stereotype
    @Idempotent
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface KeyedStereotype {}

    @Stereotype
    @KeyedStereotype
    @ApplicationScoped
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface ScopedStereotype {}

    @Stereotype
    @Idempotent(operation = "carried", retention = "PT3H")
    @ApplicationScoped
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface NamedStereotype {}

    @InterceptorBinding
    @Idempotent
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface KeyedBinding {}

    @InterceptorBinding
    @KeyedBinding
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OuterBinding {}

    @InterceptorBinding
    @Idempotent(operation = "binding")
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface NamedBinding {}

    /** Neither a stereotype nor a binding: to CDI it says nothing, to its reader it does. */
    @Idempotent
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface PlainAnnotation {}

    @KeyedStereotype
    public static class OfStereotype extends Bare {}

    @Path("x")
    @ScopedStereotype
    public static class OfNestedStereotype implements Creating {
        @Override
        @POST
        public void create() {}
    }

    @KeyedBinding
    public static class OfBinding extends Bare {}

    @OuterBinding
    public static class OfBindingOfBinding extends Bare {}

    public static class OfBindingOnMethod extends Bare {
        @Override
        @POST
        @KeyedBinding
        public void create() {}
    }

    public static class OfPlainAnnotation extends Bare {
        @Override
        @POST
        @PlainAnnotation
        public void create() {}
    }

    public static class OfStereotypeOnSuperclass extends OfStereotype {}

    @KeyedStereotype
    interface KeyedApi {
        @POST
        void create();
    }

    @Path("x")
    @ApplicationScoped
    public static class OfStereotypeOnInterface implements KeyedApi, Creating {
        @Override
        public void create() {}
    }

    interface KeyedMethodApi {
        @POST
        @KeyedBinding
        void create();
    }

    @Path("x")
    @ApplicationScoped
    public static class OfBindingOnInterfaceMethod implements KeyedMethodApi, Creating {
        @Override
        public void create() {}
    }

    public static class OfBindingOnOverriddenMethod extends OfBindingOnMethod {
        @Override
        public void create() {}
    }

    @Path("x")
    @NamedStereotype
    public static class WithMembers {
        @POST
        public void create() {}
    }

    @Path("x")
    @NamedStereotype
    @NamedBinding
    @Idempotent(operation = "class")
    public static class Nearest {
        @POST
        @Path("own")
        @Idempotent(operation = "own")
        public void own() {}

        @POST
        public void ofClass() {}
    }

    @NamedStereotype
    @NamedBinding
    public static class BindingBeforeStereotype extends Bare {}

    @Path("x")
    @ApplicationScoped
    public static class OnMethod implements Creating {
        @Override
        @POST
        @Idempotent
        public void create() {}
    }

    static final class Literal extends AnnotationLiteral<Idempotent> implements Idempotent {

        private static final long serialVersionUID = 1L;

        @Override
        public String operation() {
            return "";
        }

        @Override
        public String retention() {
            return "";
        }

        @Override
        public boolean required() {
            return true;
        }

        @Override
        public String header() {
            return "";
        }

        @Override
        public io.idempotency.ee.OnConcurrent onConcurrent() {
            return io.idempotency.ee.OnConcurrent.DEFAULT;
        }

        @Override
        public io.idempotency.ee.Locking locking() {
            return io.idempotency.ee.Locking.DEFAULT;
        }

        @Override
        public io.idempotency.ee.Keep keep() {
            return io.idempotency.ee.Keep.DEFAULT;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<? extends Exception>[] keepExceptions() {
            return (Class<? extends Exception>[]) new Class<?>[0];
        }
    }

    static final class StereotypeLiteral extends AnnotationLiteral<KeyedStereotype> implements KeyedStereotype {
        private static final long serialVersionUID = 1L;
    }

    static class AddsToClass implements Extension {
        void add(@Observes ProcessAnnotatedType<Bare> event) {
            event.configureAnnotatedType().add(new Literal());
        }
    }

    static class AddsToMethod implements Extension {
        void add(@Observes ProcessAnnotatedType<Bare> event) {
            event.configureAnnotatedType()
                    .filterMethods(method -> method.getJavaMember().getName().equals("create"))
                    .forEach(method -> method.add(new Literal()));
        }
    }

    static class AddsStereotype implements Extension {
        void add(@Observes ProcessAnnotatedType<Bare> event) {
            event.configureAnnotatedType().add(new StereotypeLiteral());
        }
    }

    static class AddsStereotypeToBean implements Extension {
        void add(@Observes ProcessBeanAttributes<Bare> event) {
            event.configureBeanAttributes().addStereotype(KeyedStereotype.class);
        }
    }

    /** The class comes a second time, with the annotation. */
    static class AddsType implements Extension {
        void veto(@Observes ProcessAnnotatedType<Bare> event) {
            if (!event.getAnnotatedType().isAnnotationPresent(Idempotent.class)) {
                event.veto();
            }
        }

        void add(@Observes AfterTypeDiscovery event) {
            event.addAnnotatedType(Bare.class, "again").add(new Literal());
        }
    }

    /** Path becomes a binding that carries ours. */
    static class DefinesBinding implements Extension {
        void define(@Observes BeforeBeanDiscovery event) {
            event.addInterceptorBinding(Path.class, new Literal());
        }
    }

    static class DefinesStereotype implements Extension {
        void define(@Observes BeforeBeanDiscovery event) {
            event.addStereotype(Path.class, new Literal());
        }
    }

    static class Removes implements Extension {
        void remove(@Observes ProcessAnnotatedType<OnMethod> event) {
            event.configureAnnotatedType().methods().forEach(method -> method.remove(Idempotent.class::isInstance));
        }
    }
}
