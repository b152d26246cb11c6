package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundAnnotationTest {

    @TempDir
    java.nio.file.Path folder;

    @Test
    @DisplayName("B1 on a method: that one and nothing else")
    void onTheMethod() {
        deploy(OnMethod.class, container -> {
            OnMethod bean = container.select(OnMethod.class).get();
            bean.create();
            bean.plain();
            bean.read();
            assertIntercepted(container, name(OnMethod.class, "create"), name(OnMethod.class, "read"));
        });
    }

    @Test
    @DisplayName("B1 on a class: its resource methods, except those for safe HTTP methods")
    void onTheClass() {
        deploy(OnClass.class, container -> {
            OnClass bean = container.select(OnClass.class).get();
            bean.create();
            bean.replace();
            bean.read();
            bean.head();
            bean.options();
            bean.helper();
            assertIntercepted(container, name(OnClass.class, "create"), name(OnClass.class, "replace"));
        });
    }

    @Test
    @DisplayName("B1 on a superclass's method that is overridden without the annotation")
    void onAnOverriddenMethod() {
        deploy(Overriding.class, container -> {
            container.select(Overriding.class).get().create();
            assertIntercepted(container, name(Overriding.class, "create"));
        });
    }

    @Test
    @DisplayName("B1 on a superclass's method that is inherited")
    void onAnInheritedMethod() {
        deploy(Inheriting.class, container -> {
            container.select(Inheriting.class).get().create();
            assertIntercepted(container, name(Inheriting.class, "create"));
        });
    }

    @Test
    @DisplayName("B1 on the method of an interface")
    void onAnInterfaceMethod() {
        deploy(Implementing.class, container -> {
            Implementing bean = container.select(Implementing.class).get();
            bean.create("a");
            bean.plain();
            assertIntercepted(container, "shop.create");
        });
    }

    @Test
    @DisplayName("B1 on an interface as a whole")
    void onAnInterface() {
        deploy(ImplementingWhole.class, container -> {
            ImplementingWhole bean = container.select(ImplementingWhole.class).get();
            bean.create();
            bean.read();
            assertIntercepted(container, name(ImplementingWhole.class, "create"));
        });
    }

    @Test
    @DisplayName("B1 on the method of a generic interface, by whichever of its two signatures it is called")
    void onAGenericInterfaceMethod() {
        deploy(Generic.class, container -> {
            Generic bean = container.select(Generic.class).get();
            bean.create("a");
            GenericResource<String> seen = bean;
            seen.create("b");
            assertIntercepted(container, name(Generic.class, "create"), name(Generic.class, "create"));
        });
    }

    @Test
    @DisplayName("B1 the annotation on the method beats the one on its class")
    void nearestWins() {
        deploy(Both.class, container -> {
            container.select(Both.class).get().create();
            assertIntercepted(container, "near");
        });
    }

    @Test
    @DisplayName(
            "B1 an overriding method's annotation beats the overridden one's, and what it calls super for is one call")
    void overridingWins() {
        deploy(Renaming.class, container -> {
            container.select(Renaming.class).get().create();
            assertIntercepted(container, "renamed");
        });
    }

    @Test
    @DisplayName("B1 B58 on the default method of an interface, and on a class that inherits one")
    void onADefaultMethod() {
        deploy(Defaulting.class, container -> {
            Defaulting bean = container.select(Defaulting.class).get();
            bean.create();
            bean.plain();
            assertIntercepted(container, name(Defaulting.class, "create"));
        });
        deploy(DefaultingWhole.class, container -> {
            container.select(DefaultingWhole.class).get().plain();
            assertIntercepted(container, name(DefaultingWhole.class, "plain"));
        });
    }

    private void deploy(Class<?> bean, Consumer<WeldContainer> test) {
        new Deployment(folder, bean).run(test);
    }

    /** In order; and nothing else is an operation. */
    private static void assertIntercepted(WeldContainer container, String... operations) {
        assertThat(container.select(Deployment.RecordingEdge.class).get().operations())
                .containsExactly(operations);
        assertThat(container.select(Operations.class).get().all())
                .extracting(Operation::name)
                .containsOnly(operations);
    }

    private static String name(Class<?> type, String method) {
        return type.getName() + "." + method;
    }

    @Path("x")
    @ApplicationScoped
    public static class OnMethod {
        @POST
        @Idempotent
        public void create() {}

        @POST
        @Path("plain")
        public void plain() {}

        @GET
        @Idempotent
        public void read() {}
    }

    @Path("x")
    @ApplicationScoped
    @Idempotent
    public static class OnClass {
        @POST
        public void create() {}

        @PUT
        public void replace() {}

        @GET
        public void read() {}

        @HEAD
        public void head() {}

        @OPTIONS
        public void options() {}

        public void helper() {}
    }

    public static class Base {
        @POST
        @Idempotent
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Overriding extends Base {
        @Override
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Inheriting extends Base {}

    @Path("x")
    public interface Resource {
        @POST
        @Idempotent(operation = "shop.create")
        void create(String text);

        @POST
        @Path("plain")
        void plain();
    }

    @ApplicationScoped
    public static class Implementing implements Resource {
        @Override
        public void create(String text) {}

        @Override
        public void plain() {}
    }

    @Path("x")
    @Idempotent
    public interface WholeResource {
        @POST
        void create();

        @GET
        void read();
    }

    @ApplicationScoped
    public static class ImplementingWhole implements WholeResource {
        @Override
        public void create() {}

        @Override
        public void read() {}
    }

    @Path("x")
    public interface GenericResource<T> {
        @POST
        @Idempotent
        void create(T entity);
    }

    @ApplicationScoped
    public static class Generic implements GenericResource<String> {
        @Override
        public void create(String entity) {}
    }

    @Path("x")
    @ApplicationScoped
    @Idempotent(operation = "far")
    public static class Both {
        @POST
        @Idempotent(operation = "near")
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Renaming extends Base {
        @Override
        @POST
        @Idempotent(operation = "renamed")
        public void create() {
            super.create();
        }
    }

    public interface DefaultApi {
        @POST
        @Idempotent
        default void create() {}
    }

    public interface PlainDefaultApi {
        @POST
        @Path("plain")
        default void plain() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Defaulting implements DefaultApi, PlainDefaultApi {}

    @Path("x")
    @ApplicationScoped
    @Idempotent
    public static class DefaultingWhole implements PlainDefaultApi {}
}
