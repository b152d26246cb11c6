package io.idempotency.ee.internal.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.Bare;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.KeyedBinding;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.KeyedStereotype;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.OnMethod;
import io.idempotency.ee.internal.deploy.CarriedAnnotationTest.Removes;
import io.idempotency.ee.internal.invoke.IdempotentInterceptor;
import io.idempotency.ee.internal.operation.Operations;
import jakarta.ejb.MessageDriven;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Stream;
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
    @DisplayName("B58 IDEM-116 a class of sub-resources that is no bean is known where only its locator can be refused")
    void behindLocator() {
        new Deployment(folder, Bare.class).run(container -> {
            Operations operations = container.select(Operations.class).get();
            assertThat(operations.among(Object.class)).isEmpty();
            assertThatCode(() -> start(SubResource.class)).doesNotThrowAnyException();
            assertThat(operations.among(Object.class)).contains(SubResource.class);
            assertThat(operations.among(String.class)).isEmpty();
        });
    }

    @Test
    @DisplayName("B1 a bean from which an extension has taken the annotation is CDI's to decide about")
    void takenAway() {
        new Deployment(folder, OnMethod.class)
                .with(new Removes())
                .run(container -> assertThatCode(() -> start(OnMethod.class)).doesNotThrowAnyException());
    }

    @Test
    @DisplayName("B33 B58 a message-driven bean of which no extension was told is an operation")
    void messageDriven() {
        new Deployment(folder, Bare.class).run(container -> {
            assertThatCode(() -> start(Listener.class)).doesNotThrowAnyException();
            assertCovered(container, Listener.class);
        });
    }

    @Test
    @DisplayName("B33 B58 IDEM-101 so is one by the descriptor; another listener is no bean, and refused")
    void messageDrivenByDescriptor() {
        new Deployment(folder, Bare.class).run(container -> {
            assertThatThrownBy(() -> start(PlainListener.class)).hasMessageStartingWith("IDEM-101: ");
            assertThatCode(() ->
                            start(PlainListener.class, "<ejb-class>" + PlainListener.class.getName() + "</ejb-class>"))
                    .doesNotThrowAnyException();
            assertCovered(container, PlainListener.class);
        });
    }

    @Test
    @DisplayName("B55 IDEM-103 wrong use on a message-driven bean of which no extension was told is refused")
    void messageDrivenWrong() {
        new Deployment(folder, Bare.class).run(container -> assertThatThrownBy(() -> start(KeylessListener.class))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("IDEM-103: "));
    }

    private static void assertCovered(SeContainer container, Class<?> type) {
        Method onMessage = Stream.of(type.getDeclaredMethods()).findFirst().orElseThrow();
        assertThat(container.select(Operations.class).get().find(type, onMessage))
                .isInstanceOfSatisfying(
                        Operations.Covering.Covered.class,
                        covered -> assertThat(covered.operation().name()).isEqualTo(type.getName() + ".onMessage"));
    }

    private static void start(Class<?> type) throws ServletException {
        start(type, "");
    }

    /** @param descriptor empty if there is none */
    private static void start(Class<?> type, String descriptor) throws ServletException {
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                UnprotectedClassesTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) ->
                        descriptor.isEmpty() ? null : new ByteArrayInputStream(descriptor.getBytes(UTF_8)));
        new UnprotectedClasses().onStartup(Set.of(type), context);
    }

    @MessageDriven
    public static class Listener implements MessageListener {
        @Override
        @Idempotent
        public void onMessage(@IdempotencyKey("JMSMessageID") Message message) {}
    }

    public static class PlainListener implements MessageListener {
        @Override
        @Idempotent
        public void onMessage(@IdempotencyKey("JMSMessageID") Message message) {}
    }

    @MessageDriven
    public static class KeylessListener implements MessageListener {
        @Override
        @Idempotent
        public void onMessage(Message message) {}
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
