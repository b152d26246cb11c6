package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.KeyedBinding;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.KeyedStereotype;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.Literal;
import io.idempotency.ee.internal.log.IdempotencyException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InterceptionFactory;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annotation is where it protects nothing. */
class UselessAnnotationTest {

    @TempDir
    java.nio.file.Path folder;

    @ParameterizedTest
    @DisplayName("B55 B58 on a class that has nothing to cover it is refused, naming the class")
    @ValueSource(
            classes = {
                Service.class,
                ServiceOfStereotype.class,
                ServiceOfBinding.class,
                ServiceOfSuperclass.class,
                ServiceOfInterface.class,
                ReadOnly.class,
                OnlyLocators.class,
                Whole.class
            })
    void coversNothing(Class<?> type) {
        assertThat(new Deployment(folder, type).refusal())
                .contains("IDEM-114: " + type.getName() + " ")
                .doesNotContain("IDEM-103");
    }

    @Test
    @DisplayName("B55 B58 a stereotype that an extension gives to a service is refused too")
    void stereotypeOfExtension() {
        assertThat(new Deployment(folder, Plain.class)
                        .with(new GivesStereotype())
                        .refusal())
                .contains("IDEM-114: " + Plain.class.getName() + " ");
    }

    @Test
    @DisplayName("B58 on a decorator, which is not intercepted, it is refused")
    void decorator() {
        assertThat(new Deployment(folder, Ordering.class, Annotated.class).refusal())
                .contains("IDEM-114: " + Annotated.class.getName() + " ", "a decorator");
    }

    @Test
    @DisplayName("B58 a decorator in front of a covered resource is left alone, and runs inside")
    void decoratorInside() {
        new Deployment(folder, Ordering.class, Plainly.class).run(container -> {
            container.select(Ordering.class).get().create();
            assertThat(container.select(Deployment.RecordingEdge.class).get().operations())
                    .containsExactly(Ordering.class.getName() + ".create");
        });
    }

    @Test
    @DisplayName("B1 a superclass's that covers nothing in a resource that only reads is for its other subclasses")
    void inheritedByReader() {
        new Deployment(folder, Reader.class).run(container -> {
            container.select(Reader.class).get().read();
            assertThat(container.select(Deployment.RecordingEdge.class).get().operations())
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("B58 IDEM-240 an instance that is intercepted, and that deployment knew nothing of, does not run")
    void unknown() {
        new Deployment(folder, Maker.class).run(container -> {
            Made made = container.select(Made.class).get();
            assertThatThrownBy(made::create)
                    .isInstanceOf(IdempotencyException.class)
                    .hasMessageStartingWith("IDEM-240: ")
                    .hasMessageContaining(Made.class.getName() + ".create");
            assertThat(Made.created).isZero();
        });
    }

    @Test
    @DisplayName("B58 IDEM-115 an extension that takes away what was found on an interface is refused")
    void bindingLost() {
        assertThat(new Deployment(folder, Implementing.class)
                        .with(new Restores())
                        .refusal())
                .contains("IDEM-115: " + Implementing.class.getName() + ".create ");
    }

    @Test
    @DisplayName("B58 lifecycle and observer methods, and helpers, of a covered class are left alone")
    void leftAlone() {
        new Deployment(folder, Busy.class).run(container -> {
            Busy bean = container.select(Busy.class).get();
            container.event().fire("seen");
            assertThat(bean.helper()).isEqualTo(2);
            assertThat(container.select(Deployment.RecordingEdge.class).get().operations())
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("B59 a transaction attribute that a stereotype or an extension brings is refused like one of its own")
    void carriedTransactional() {
        assertThat(new Deployment(folder, OwnTransaction.class).refusal())
                .contains("IDEM-104: " + OwnTransaction.class.getName() + ".create ", "REQUIRES_NEW");
    }

    @ApplicationScoped
    @Idempotent
    public static class Service {
        public void create() {}
    }

    @KeyedStereotype
    @ApplicationScoped
    public static class ServiceOfStereotype {
        public void create() {}
    }

    @KeyedBinding
    @ApplicationScoped
    public static class ServiceOfBinding {
        public void create() {}
    }

    @ApplicationScoped
    public static class ServiceOfSuperclass extends Base {
        public void create() {}
    }

    @Idempotent
    public abstract static class Base {}

    @Idempotent
    interface Api {
        void create();
    }

    @ApplicationScoped
    public static class ServiceOfInterface implements Api {
        @Override
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    @Idempotent
    public static class ReadOnly {
        @GET
        public void read() {}
    }

    @Path("x")
    @ApplicationScoped
    @Idempotent
    public static class OnlyLocators {
        @Path("y")
        public Object locator() {
            return new Object();
        }
    }

    @ApplicationScoped
    @Idempotent
    public static class Whole extends Application {}

    @ApplicationScoped
    public static class Plain {
        public void create() {}
    }

    static class GivesStereotype implements Extension {
        void give(@Observes ProcessBeanAttributes<Plain> event) {
            event.configureBeanAttributes().addStereotype(KeyedStereotype.class);
        }
    }

    public interface OrderApi {
        @POST
        @Idempotent
        void create();
    }

    @Path("x")
    @ApplicationScoped
    public static class Ordering implements OrderApi {
        @Override
        public void create() {}
    }

    @Decorator
    @Dependent
    @Priority(Interceptor.Priority.APPLICATION)
    public static class Plainly implements OrderApi {
        @Inject
        @Delegate
        @Any
        OrderApi delegate;

        @Override
        public void create() {
            delegate.create();
        }
    }

    @Decorator
    @Dependent
    @Priority(Interceptor.Priority.APPLICATION)
    public static class Annotated implements OrderApi {
        @Inject
        @Delegate
        @Any
        OrderApi delegate;

        @Override
        @Idempotent
        public void create() {
            delegate.create();
        }
    }

    @Path("x")
    @ApplicationScoped
    public static class Reader extends Base {
        @GET
        public void read() {}
    }

    public static class Made {
        static int created;

        @POST
        public void create() {
            created++;
        }
    }

    @ApplicationScoped
    public static class Maker {
        @Produces
        @Dependent
        Made make(InterceptionFactory<Made> factory) {
            factory.configure().add(new Literal());
            return factory.createInterceptedInstance(new Made());
        }
    }

    @Path("x")
    @ApplicationScoped
    public static class Implementing implements OrderApi {
        @Override
        public void create() {}
    }

    /** Brings back the class as it was, after us. */
    static class Restores implements Extension {

        private AnnotatedType<Implementing> before;

        void remember(@Observes @Priority(1) ProcessAnnotatedType<Implementing> event) {
            before = event.getAnnotatedType();
        }

        void restore(@Observes @Priority(Integer.MAX_VALUE) ProcessAnnotatedType<Implementing> event) {
            event.setAnnotatedType(before);
        }
    }

    @Path("x")
    @ApplicationScoped
    @Idempotent
    public static class Busy {

        private int seen;

        @PostConstruct
        void start() {
            seen++;
        }

        public void observe(@Observes String event) {
            seen++;
        }

        public int helper() {
            return seen;
        }

        @POST
        public void create() {}
    }

    @Stereotype
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Apart {}

    @Path("x")
    @ApplicationScoped
    @Apart
    public static class OwnTransaction {
        @POST
        @Idempotent
        public void create() {}
    }
}
