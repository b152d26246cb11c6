package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyUnit;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.spi.Problem;
import io.idempotency.ee.spi.ProblemRenderer;
import io.idempotency.ee.spi.ScopeResolver;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedDeploymentTest {

    @TempDir
    java.nio.file.Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B55 B58 B59 B23 F14 wrong use is refused with a coded message that names class and method")
    @MethodSource("wrongUses")
    void wrongUse(String id, String says, Class<?> type) {
        assertThat(new Deployment(folder, type).refusal())
                .contains(id + ": ")
                .contains(type.getName() + ".create")
                .contains(says);
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                Arguments.of("IDEM-102", "is private", PrivateMethod.class),
                Arguments.of("IDEM-102", "is static", StaticMethod.class),
                Arguments.of("IDEM-102", "is final", FinalMethod.class),
                Arguments.of("IDEM-103", "no JAX-RS resource method", NoResourceMethod.class),
                Arguments.of("IDEM-104", "@Transactional(REQUIRES_NEW)", RequiresNew.class),
                Arguments.of("IDEM-104", "@Transactional(NOT_SUPPORTED)", NotSupported.class),
                Arguments.of("IDEM-104", "@Transactional(NEVER)", Never.class),
                Arguments.of("IDEM-104", "@Transactional(REQUIRES_NEW)", RequiresNewOnClass.class),
                Arguments.of("IDEM-104", "@Transactional(REQUIRES_NEW)", RequiresNewOnSuperclass.class),
                Arguments.of("IDEM-104", "@TransactionAttribute(REQUIRES_NEW)", EjbRequiresNew.class),
                Arguments.of("IDEM-104", "@TransactionAttribute(NOT_SUPPORTED)", EjbNotSupportedOnClass.class),
                Arguments.of("IDEM-104", "@TransactionAttribute(NEVER)", EjbNeverOnSuperclass.class),
                Arguments.of("IDEM-105", "bean-managed", BeanManaged.class),
                Arguments.of("IDEM-106", "returns a StreamingOutput", Streaming.class),
                Arguments.of("IDEM-106", "returns a CompletionStage", Completing.class),
                Arguments.of("IDEM-106", "returns a Future", FutureReturning.class),
                Arguments.of("IDEM-106", "returns a Publisher", Publishing.class),
                Arguments.of("IDEM-106", "is @Asynchronous", Asynchron.class),
                Arguments.of("IDEM-106", "by way of a AsyncResponse", Suspending.class),
                Arguments.of("IDEM-106", "by way of a SseEventSink", EventSending.class),
                Arguments.of("IDEM-108", "operation name \"a b\" is not legal", BadName.class));
    }

    @Test
    @DisplayName("B55 two operations with one name are refused, naming both")
    void duplicateNames() {
        assertThat(new Deployment(folder, OneOrders.class, OtherOrders.class).refusal())
                .contains("IDEM-107: ")
                .contains(OneOrders.class.getName() + ".create")
                .contains(OtherOrders.class.getName() + ".create")
                .contains("are both operation \"orders\"");
    }

    @Test
    @DisplayName("B55 overloaded methods need names of their own")
    void overloaded() {
        assertThat(new Deployment(folder, Overloaded.class).refusal())
                .contains("IDEM-107: ")
                .contains(Overloaded.class.getName() + ".create");
    }

    @Test
    @DisplayName("B56 a bad value is refused with key, value and what is allowed")
    void badValue() {
        assertThat(new Deployment(folder, Fine.class)
                        .with("idempotency.operations.fine.retention", "24h")
                        .refusal())
                .contains("IDEM-110: Setting idempotency.operations.fine.retention has the value \"24h\"."
                        + " Allowed: an ISO-8601 duration from PT1S to P3650D.");
    }

    @Test
    @DisplayName("B56 a bad value in an annotation is refused, naming class and method")
    void badAnnotation() {
        assertThat(new Deployment(folder, BadRetention.class).refusal())
                .contains("IDEM-110: ")
                .contains(BadRetention.class.getName() + ".create")
                .contains("\"soon\"");
    }

    @Test
    @DisplayName("B56 an unknown setting is refused")
    void unknownSetting() {
        assertThat(new Deployment(folder, Fine.class)
                        .with("idempotency.retentoin", "PT1H")
                        .refusal())
                .contains("IDEM-111: There is no setting idempotency.retentoin.");
    }

    @Test
    @DisplayName("B55 every problem is told at once")
    void tellsAll() {
        assertThat(new Deployment(folder, Fine.class, RequiresNew.class, Streaming.class)
                        .with("idempotency.keep", "some")
                        .refusal())
                .contains("IDEM-104: ", "IDEM-106: ", "IDEM-110: ");
    }

    @Test
    @DisplayName("B55 an application without a persistence unit is refused with what to add")
    void noUnit() {
        assertThat(new Deployment(folder, Fine.class).units().refusal())
                .contains("IDEM-120: ")
                .contains("META-INF/idempotency-ee/orm.xml");
    }

    @Test
    @DisplayName("B55 with several units one has to be named")
    void severalUnits() {
        assertThat(new Deployment(folder, Fine.class).units("orders", "audit").refusal())
                .contains("IDEM-121: ")
                .contains("(orders, audit)")
                .contains("@IdempotencyUnit @PersistenceContext(unitName = \"orders\")");
    }

    @Test
    @DisplayName("B55 with several units and one named, it is deployed")
    void severalUnitsAndOneNamed() {
        new Deployment(folder, Fine.class, OneProducer.class)
                .units("orders", "audit")
                .run(container -> assertThat(container
                                .select(RecordEntityManager.class)
                                .get()
                                .entityManager())
                        .isSameAs(OneProducer.ENTITY_MANAGER));
    }

    @Test
    @DisplayName("B55 two producers of the entity manager are refused")
    void severalProducers() {
        assertThat(new Deployment(folder, Fine.class, OneProducer.class, OtherProducer.class).refusal())
                .contains("IDEM-123: ");
    }

    @Test
    @DisplayName("B55 two scope resolvers are refused, and two problem renderers")
    void severalHooks() {
        assertThat(new Deployment(folder, OneResolver.class, OtherResolver.class).refusal())
                .contains("IDEM-124: Several beans are a ScopeResolver");
        assertThat(new Deployment(folder, OneRenderer.class, OtherRenderer.class).refusal())
                .contains("IDEM-124: Several beans are a ProblemRenderer");
    }

    @Test
    @DisplayName("B1 an application that uses nothing of it is deployed, without a unit as well")
    void unused() {
        new Deployment(folder).units().run(container -> {});
    }

    @Path("fine")
    @ApplicationScoped
    public static class Fine {
        @POST
        @Idempotent(operation = "fine")
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class PrivateMethod {
        @POST
        @Idempotent
        private void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class StaticMethod {
        @POST
        @Idempotent
        public static void create() {}
    }

    @Path("x")
    @Dependent
    public static class FinalMethod {
        @POST
        @Idempotent
        public final void create() {}
    }

    @Dependent
    public static class NoResourceMethod {
        @Idempotent
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class RequiresNew {
        @POST
        @Idempotent
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class NotSupported {
        @POST
        @Idempotent
        @Transactional(Transactional.TxType.NOT_SUPPORTED)
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Never {
        @POST
        @Idempotent
        @Transactional(Transactional.TxType.NEVER)
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public static class RequiresNewOnClass {
        @POST
        @Idempotent
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class RequiresNewOnSuperclass extends RequiresNewBase {
        @Override
        @POST
        @Idempotent
        public void create() {}
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public static class RequiresNewBase {
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class EjbRequiresNew {
        @POST
        @Idempotent
        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class EjbNotSupportedOnClass {
        @POST
        @Idempotent
        public void create() {}
    }

    /** Jakarta Enterprise Beans, section 8.3.7.1: a class's attribute is for the methods that it declares. */
    @Path("x")
    @ApplicationScoped
    public static class EjbNeverOnSuperclass extends EjbNeverBase {}

    @TransactionAttribute(TransactionAttributeType.NEVER)
    public static class EjbNeverBase {
        @POST
        @Idempotent
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    @TransactionManagement(TransactionManagementType.BEAN)
    public static class BeanManaged {
        @POST
        @Idempotent
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Streaming {
        @POST
        @Idempotent
        public StreamingOutput create() {
            return output -> {};
        }
    }

    @Path("x")
    @ApplicationScoped
    public static class Completing {
        @POST
        @Idempotent
        public CompletionStage<String> create() {
            return null;
        }
    }

    @Path("x")
    @ApplicationScoped
    public static class FutureReturning {
        @POST
        @Idempotent
        public Future<String> create() {
            return null;
        }
    }

    @Path("x")
    @ApplicationScoped
    public static class Publishing {
        @POST
        @Idempotent
        public Flow.Publisher<String> create() {
            return null;
        }
    }

    @Path("x")
    @ApplicationScoped
    public static class Asynchron {
        @POST
        @Idempotent
        @Asynchronous
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Suspending {
        @POST
        @Idempotent
        public void create(@Suspended AsyncResponse response) {}
    }

    @Path("x")
    @ApplicationScoped
    public static class EventSending {
        @POST
        @Idempotent
        public void create(@Context SseEventSink sink) {}
    }

    @Path("x")
    @ApplicationScoped
    public static class BadName {
        @POST
        @Idempotent(operation = "a b")
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class BadRetention {
        @POST
        @Idempotent(retention = "soon")
        public void create() {}
    }

    @Path("one")
    @ApplicationScoped
    public static class OneOrders {
        @POST
        @Idempotent(operation = "orders")
        public void create() {}
    }

    @Path("other")
    @ApplicationScoped
    public static class OtherOrders {
        @POST
        @Idempotent(operation = "orders")
        public void create() {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Overloaded {
        @POST
        @Idempotent
        public void create() {}

        @POST
        @Path("b")
        @Idempotent
        public void create(String text) {}
    }

    @ApplicationScoped
    public static class OneProducer {
        static final EntityManager ENTITY_MANAGER = (EntityManager) Proxy.newProxyInstance(
                OneProducer.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    throw new UnsupportedOperationException(method.getName());
                });

        @Produces
        @IdempotencyUnit
        EntityManager entityManager() {
            return ENTITY_MANAGER;
        }
    }

    @ApplicationScoped
    public static class OtherProducer {
        @Produces
        @IdempotencyUnit
        EntityManager entityManager() {
            return OneProducer.ENTITY_MANAGER;
        }
    }

    @ApplicationScoped
    public static class OneResolver implements ScopeResolver {
        @Override
        public Optional<String> tenant() {
            return Optional.empty();
        }
    }

    @ApplicationScoped
    public static class OtherResolver implements ScopeResolver {
        @Override
        public Optional<String> tenant() {
            return Optional.empty();
        }
    }

    @ApplicationScoped
    public static class OneRenderer implements ProblemRenderer {
        @Override
        public Response render(Problem problem) {
            return null;
        }
    }

    @ApplicationScoped
    public static class OtherRenderer implements ProblemRenderer {
        @Override
        public Response render(Problem problem) {
            return null;
        }
    }
}
