package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.operation.MethodOperation;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ejb.Schedule;
import jakarta.ejb.Timeout;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods with a key in their arguments. */
class MethodDeploymentTest {

    @TempDir
    java.nio.file.Path folder;

    @Test
    @DisplayName("B30 a key parameter makes an annotated method of any bean an operation")
    void onTheMethod() {
        new Deployment(folder, OnMethod.class).run(container -> {
            OnMethod bean = container.select(OnMethod.class).get();
            bean.create("a");
            bean.plain("a");
            assertOperations(container.select(Operations.class).get(), OnMethod.class, "create");
            assertThat(container.select(Deployment.RecordingEdge.class).get().operations())
                    .containsExactly(OnMethod.class.getName() + ".create");
        });
    }

    @Test
    @DisplayName("B1 B30 on a class it covers the methods with a key parameter, besides the resource methods")
    void onTheClass() {
        new Deployment(folder, OnClass.class).run(container -> {
            OnClass bean = container.select(OnClass.class).get();
            bean.create("a");
            bean.plain("a");
            assertOperations(container.select(Operations.class).get(), OnClass.class, "create");
            assertThat(container.select(Deployment.RecordingEdge.class).get().operations())
                    .containsExactly(OnClass.class.getName() + ".create");
        });
    }

    @Test
    @DisplayName("B1 B30 both annotations are found on the interface that declares the method")
    void onTheInterface() {
        new Deployment(folder, Implementing.class).run(container -> {
            container.select(Implementing.class).get().create("a");
            assertThat(container.select(Deployment.RecordingEdge.class).get().operations())
                    .containsExactly(Implementing.class.getName() + ".create");
        });
    }

    @Test
    @DisplayName("B30 a part is looked for in the type that the class gives to a parameter of its generic interface")
    void onAGenericInterface() {
        new Deployment(folder, Generic.class).run(container -> {
            container.select(Generic.class).get().create(new Order("o"));
            assertOperations(container.select(Operations.class).get(), Generic.class, "create");
        });
    }

    @Test
    @DisplayName("B6 a resource method with a key parameter stays a resource method")
    void resource() {
        new Deployment(folder, Resource.class).run(container -> {
            assertThat(container.select(Operations.class).get().all())
                    .singleElement()
                    .isInstanceOfSatisfying(ResourceOperation.class, operation -> assertThat(operation.keyParameters())
                            .isPresent());
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B55 B58 B59 wrong use is refused with a coded message that names class and method")
    @MethodSource("wrongUses")
    void wrongUse(String id, String says, Class<?> type) {
        assertThat(new Deployment(folder, type).refusal())
                .contains(id + ": ")
                .contains(type.getName() + ".create")
                .contains(says);
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                Arguments.of("IDEM-102", "not public", Hidden.class),
                Arguments.of("IDEM-103", "has no parameter with @IdempotencyKey", NoKey.class),
                Arguments.of("IDEM-104", "@Transactional(REQUIRES_NEW)", RequiresNew.class),
                Arguments.of("IDEM-106", "returns a Future", FutureReturning.class),
                Arguments.of("IDEM-106", "returns a CompletionStage", StageReturning.class),
                Arguments.of("IDEM-106", "is @Asynchronous", EjbAsynchronous.class),
                Arguments.of("IDEM-106", "is @Asynchronous", ConcurrentlyAsynchronous.class),
                Arguments.of("IDEM-400", "a Object[] has no text form", WrongKey.class),
                Arguments.of("IDEM-400", "no public getter for nothing", WrongPart.class),
                Arguments.of("IDEM-400", "a InputStream has no text form", WrongResourceKey.class),
                Arguments.of("IDEM-401", "no @Idempotent covers it", Unused.class),
                Arguments.of("IDEM-401", "no @Idempotent covers it", UnusedOnInterface.class),
                Arguments.of("IDEM-401", "no @Idempotent covers it", UnusedOnGet.class),
                Arguments.of("IDEM-402", "is @Schedule", Timed.class),
                Arguments.of("IDEM-402", "is @Timeout", TimedOnce.class),
                Arguments.of("IDEM-403", "returns java.lang.Object", ReturnsObject.class),
                Arguments.of("IDEM-403", "returns java.io.InputStream", ReturnsStream.class),
                Arguments.of("IDEM-403", "returns java.util.stream.Stream", ReturnsLazily.class),
                Arguments.of("IDEM-403", "returns ?", ReturnsWildcard.class),
                Arguments.of("IDEM-403", "returns T", ReturnsVariable.class));
    }

    @ParameterizedTest
    @DisplayName("B59 IDEM-109 tries that would share one transaction are refused, on a method or a class")
    @ValueSource(classes = {Retried.class, RetriedClass.class, RetriedResource.class})
    void retriedInside(Class<?> type) {
        assertThat(new Deployment(folder, type).refusal()).contains("IDEM-109: " + type.getName() + ".create ");
        assertThat(new Deployment(folder, type)
                        .with("mp.fault.tolerance.interceptor.priority", "101")
                        .refusal())
                .contains("IDEM-109: ");
    }

    @ParameterizedTest
    @DisplayName("B59 tries outside of the execution are not, nor is a bean that is retried with other methods")
    @ValueSource(classes = {Retried.class, RetriedClass.class, RetriedResource.class})
    void retriedOutside(Class<?> type) {
        new Deployment(folder, type)
                .with("mp.fault.tolerance.interceptor.priority", "90")
                .run(container -> assertThat(
                                container.select(Operations.class).get().all())
                        .hasSize(1));
        new Deployment(folder, RetriedBeside.class).run(container -> assertThat(
                        container.select(Operations.class).get().all())
                .hasSize(1));
    }

    @ParameterizedTest
    @DisplayName("B58 IDEM-415 a bean that calls an annotated method of its own object is refused")
    @ValueSource(
            classes = {
                Calling.class,
                CallingByHelper.class,
                CallingInLambda.class,
                CallingFromAnother.class,
                CallingUp.class
            })
    void callsItself(Class<?> type) {
        assertThat(new Deployment(folder, type).refusal())
                .contains("IDEM-415: " + type.getName() + ".call calls the annotated method create ");
    }

    @Test
    @DisplayName(
            "B58 a call on an injected instance is no such call, nor is one of super, nor one of the method itself")
    void callsAnother() {
        new Deployment(folder, CallingAnother.class, CallingSuper.class, Recursive.class).run(container -> assertThat(
                        container.select(Operations.class).get().all())
                .hasSize(3));
    }

    private static void assertOperations(Operations operations, Class<?> type, String method) {
        assertThat(operations.all())
                .allMatch(MethodOperation.class::isInstance)
                .extracting(Operation::name)
                .containsExactly(type.getName() + "." + method);
    }

    @ApplicationScoped
    public static class Retried {
        @Retry
        @Idempotent
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    @Retry
    public static class RetriedClass {
        @Idempotent
        public void create(@IdempotencyKey String id) {}
    }

    @Path("retried")
    @ApplicationScoped
    public static class RetriedResource {
        @POST
        @Retry
        @Idempotent
        public void create() {}
    }

    @ApplicationScoped
    public static class RetriedBeside {
        @Idempotent
        public void create(@IdempotencyKey String id) {}

        @Retry
        public void other() {}
    }

    @ApplicationScoped
    public static class OnMethod {
        @Idempotent
        public void create(@IdempotencyKey String id) {}

        public void plain(String id) {}
    }

    @ApplicationScoped
    @Idempotent
    public static class OnClass {
        public void create(@IdempotencyKey String id) {}

        public void plain(String id) {}
    }

    public interface Api {
        @Idempotent
        void create(@IdempotencyKey String id);
    }

    @ApplicationScoped
    public static class Implementing implements Api {
        @Override
        public void create(String id) {}
    }

    public record Order(String id) {}

    public interface GenericApi<T> {
        @Idempotent
        void create(@IdempotencyKey("id") T entity);
    }

    @ApplicationScoped
    public static class Generic implements GenericApi<Order> {
        @Override
        public void create(Order entity) {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Resource {
        @POST
        @Idempotent
        public void create(@PathParam("id") @IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class Hidden {
        @Idempotent
        void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class NoKey {
        @Idempotent
        public void create(String id) {}
    }

    @ApplicationScoped
    public static class RequiresNew {
        @Idempotent
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class FutureReturning {
        @Idempotent
        public Future<String> create(@IdempotencyKey String id) {
            return null;
        }
    }

    @ApplicationScoped
    public static class StageReturning {
        @Idempotent
        public CompletionStage<String> create(@IdempotencyKey String id) {
            return null;
        }
    }

    @ApplicationScoped
    public static class EjbAsynchronous {
        @Idempotent
        @jakarta.ejb.Asynchronous
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class ConcurrentlyAsynchronous {
        @Idempotent
        @Asynchronous
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class WrongKey {
        @Idempotent
        public void create(@IdempotencyKey Object[] id) {}
    }

    @ApplicationScoped
    public static class WrongPart {
        @Idempotent
        public void create(@IdempotencyKey("nothing") Thread id) {}
    }

    @Path("x")
    @ApplicationScoped
    public static class WrongResourceKey {
        @POST
        @Idempotent
        public void create(@IdempotencyKey InputStream body) {}
    }

    @ApplicationScoped
    public static class Unused {
        public void create(@IdempotencyKey String id) {}
    }

    public interface UnusedApi {
        void create(@IdempotencyKey String id);
    }

    @ApplicationScoped
    public static class UnusedOnInterface implements UnusedApi {
        @Override
        public void create(String id) {}
    }

    @Path("x")
    @ApplicationScoped
    @Idempotent
    public static class UnusedOnGet {
        @GET
        public void create(@PathParam("id") @IdempotencyKey String id) {}

        @POST
        public void other() {}
    }

    @ApplicationScoped
    public static class Timed {
        @Idempotent
        @Schedule
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class TimedOnce {
        @Idempotent
        @Timeout
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class ReturnsObject {
        @Idempotent
        public Object create(@IdempotencyKey String id) {
            return null;
        }
    }

    @ApplicationScoped
    public static class ReturnsStream {
        @Idempotent
        public InputStream create(@IdempotencyKey String id) {
            return null;
        }
    }

    @ApplicationScoped
    public static class ReturnsLazily {
        @Idempotent
        public Stream<String> create(@IdempotencyKey String id) {
            return null;
        }
    }

    @ApplicationScoped
    public static class ReturnsWildcard {
        @Idempotent
        public List<?> create(@IdempotencyKey String id) {
            return null;
        }
    }

    @ApplicationScoped
    public static class ReturnsVariable {
        @Idempotent
        public <T> T create(@IdempotencyKey String id) {
            return null;
        }
    }

    @ApplicationScoped
    public static class Calling {
        @Idempotent
        public void create(@IdempotencyKey String id) {}

        public void call() {
            create("a");
        }
    }

    @ApplicationScoped
    public static class CallingByHelper {
        @Idempotent
        public void create(@IdempotencyKey String id) {}

        public void call() {
            help();
        }

        private void help() {
            this.create("a");
        }
    }

    @ApplicationScoped
    public static class CallingInLambda {
        @Idempotent
        public void create(@IdempotencyKey String id) {}

        public void call() {
            List.of("a").forEach(each -> create(each));
        }
    }

    @ApplicationScoped
    public static class CallingFromAnother {
        @Idempotent
        public void create(@IdempotencyKey String id) {}

        @Idempotent
        public void call(@IdempotencyKey String id) {
            create(id);
        }
    }

    public abstract static class Creating {
        @Idempotent
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class CallingUp extends Creating {
        public void call() {
            create("a");
        }
    }

    @ApplicationScoped
    public static class CallingAnother {
        @Inject
        CallingAnother self;

        @Idempotent
        public void create(@IdempotencyKey String id) {}

        public void call() {
            self.create("a");
        }
    }

    @ApplicationScoped
    public static class CallingSuper extends Creating {
        @Override
        @Idempotent
        public void create(@IdempotencyKey String id) {
            super.create(id);
        }
    }

    @ApplicationScoped
    public static class Recursive {
        @Idempotent
        public void create(@IdempotencyKey String id) {
            if (!id.isEmpty()) {
                create(id.substring(1));
            }
        }
    }
}
