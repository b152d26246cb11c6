package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.NotIdempotent;
import io.idempotency.ee.internal.deploy.Deployment.RecordingEdge;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultCoverTest {

    @TempDir
    java.nio.file.Path folder;

    @Test
    @DisplayName("with writes, each resource method for POST or PATCH is an operation, without its annotation")
    void writes() {
        run("writes", operations -> assertThat(names(operations))
                .containsExactlyInAnyOrder(
                        name(Orders.class) + "create",
                        name(Orders.class) + "change",
                        "named",
                        name(Inherited.class) + "inherited",
                        name(Overloaded.class) + "place-String",
                        name(Overloaded.class) + "place-int-byte."));
    }

    @Test
    @DisplayName("without it only what is annotated is")
    void annotated() {
        run("annotated", operations -> assertThat(names(operations)).containsExactly("named"));
    }

    @Test
    @DisplayName("B58 such a method is intercepted, another one is not")
    void intercepted() {
        new Deployment(folder, Orders.class).with("idempotency.cover", "writes").run(container -> {
            Orders orders = container.select(Orders.class).get();
            orders.create();
            orders.read();
            orders.replace();
            orders.stream();
            orders.left();
            orders.apart();
            assertThat(container.select(RecordingEdge.class).get().operations())
                    .containsExactly(name(Orders.class) + "create");
        });
    }

    @ParameterizedTest
    @DisplayName("B4 its key is optional, unless the application has set that keys are required")
    @CsvSource({"'', '', false", "true, '', true", "false, '', false", "'', true, true", "true, false, false"})
    void required(String global, String own, boolean expected) {
        Deployment deployment = new Deployment(folder, Orders.class).with("idempotency.cover", "writes");
        if (!global.isEmpty()) {
            deployment.with("idempotency.required", global);
        }
        if (!own.isEmpty()) {
            deployment.with("idempotency.operations." + name(Orders.class) + "create.required", own);
        }
        deployment.run(container -> assertThat(container.select(Operations.class).get().all().stream()
                        .filter(operation -> operation.name().endsWith("create"))
                        .map(operation ->
                                ((ResourceOperation) operation).request().required()))
                .containsExactly(expected));
    }

    private void run(String cover, Consumer<Operations> check) {
        new Deployment(
                        folder,
                        Orders.class,
                        Named.class,
                        Inherited.class,
                        Overloaded.class,
                        LeftOut.class,
                        Service.class)
                .with("idempotency.cover", cover)
                .run(container ->
                        check.accept(container.select(Operations.class).get()));
    }

    private static Stream<String> names(Operations operations) {
        return operations.all().stream().map(Operation::name);
    }

    private static String name(Class<?> type) {
        return type.getName() + ".";
    }

    @Path("orders")
    @ApplicationScoped
    public static class Orders {

        @POST
        public void create() {}

        @PATCH
        @Path("one")
        public void change() {}

        @GET
        public void read() {}

        @PUT
        public void replace() {}

        @POST
        @Path("stream")
        public StreamingOutput stream() {
            return out -> {};
        }

        @POST
        @Path("later")
        public CompletionStage<String> later() {
            throw new UnsupportedOperationException();
        }

        @POST
        @Path("apart")
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public void apart() {}

        @POST
        @Path("left")
        @NotIdempotent
        public void left() {}

        public void helper() {}
    }

    @Path("named")
    @ApplicationScoped
    @Idempotent
    public static class Named {

        @POST
        @Idempotent(operation = "named")
        public void named() {}

        @PUT
        @NotIdempotent
        public void left() {}
    }

    @Path("base")
    public interface Base {

        @POST
        void inherited();
    }

    @ApplicationScoped
    public static class Inherited implements Base {

        @Override
        public void inherited() {}
    }

    @Path("overloaded")
    @ApplicationScoped
    public static class Overloaded {

        @POST
        public void place(String text) {}

        @POST
        @Path("two")
        public void place(int number, byte[] bytes) {}
    }

    @Path("left")
    @ApplicationScoped
    @NotIdempotent
    public static class LeftOut {

        @POST
        public void left() {}
    }

    @ApplicationScoped
    public static class Service {

        public void create() {}
    }
}
