package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.Bare;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.KeyedBinding;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.KeyedStereotype;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.OnMethod;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.Removes;
import io.idempotency.ee.internal.invoke.IdempotentInterceptor;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that the servlet container finds, and CDI does not know. */
class UnprotectedClassesTest {

    @TempDir
    java.nio.file.Path folder;

    @ParameterizedTest
    @DisplayName("B58 IDEM-101 a class that is no bean is refused, however it has the annotation")
    @ValueSource(
            classes = {
                Direct.class,
                OfStereotype.class,
                OfBinding.class,
                OfSuperclass.class,
                Service.class,
                ServiceMethod.class
            })
    void refused(Class<?> type) {
        new Deployment(folder, Bare.class).run(container -> assertThatThrownBy(() -> start(type))
                .isInstanceOf(ServletException.class)
                .hasMessageStartingWith("IDEM-101: " + type.getName()));
    }

    @ParameterizedTest
    @DisplayName(
            "B58 what protects nothing wrongly is left alone: readers, sub-resources, our own interceptor, carriers")
    @ValueSource(
            classes = {Reader.class, SubResource.class, IdempotentInterceptor.class, KeyedStereotype.class, Bare.class})
    void leftAlone(Class<?> type) {
        new Deployment(folder, Bare.class)
                .run(container -> assertThatCode(() -> start(type)).doesNotThrowAnyException());
    }

    @Test
    @DisplayName("B1 a bean from which an extension has taken the annotation is CDI's to decide about")
    void takenAway() {
        new Deployment(folder, OnMethod.class)
                .with(new Removes())
                .run(container -> assertThatCode(() -> start(OnMethod.class)).doesNotThrowAnyException());
    }

    private static void start(Class<?> type) throws ServletException {
        new UnprotectedClasses().onStartup(Set.of(type), null);
    }

    @Path("x")
    public static class Direct {
        @POST
        @Idempotent
        public void create() {}
    }

    @Path("x")
    @KeyedStereotype
    public static class OfStereotype {
        @POST
        public void create() {}
    }

    @Path("x")
    public static class OfBinding {
        @POST
        @KeyedBinding
        public void create() {}
    }

    public static class OfSuperclass extends OfStereotype {}

    @Idempotent
    public static class Service {
        public void create() {}
    }

    public static class ServiceMethod {
        @Idempotent
        public void create() {}
    }

    @Path("x")
    @Idempotent
    public static class Reader {
        @GET
        public void read() {}
    }

    public static class SubResource {
        @POST
        @Idempotent
        public void create() {}
    }
}
