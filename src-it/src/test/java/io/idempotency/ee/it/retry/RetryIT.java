package io.idempotency.ee.it.retry;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.retry.app.RetryResource;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.Map;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tries of MicroProfile Fault Tolerance around executions, and inside of one. */
class RetryIT {

    private static PostgresServer postgres;
    private static OrdersServer server;

    private final String label = fresh("retry");
    private final Call call = Call.post("").header("X-Label", label);

    @BeforeAll
    static void start() {
        int port = io.idempotency.ee.fixture.server.Ports.free();
        postgres = PostgresServer.start(port, Logs.of("retry-postgres.log"), Map.of());
        postgres.create("retry");
        Wars.app("retry", RetryResource.class, Units.unit("orders"), "mp.fault.tolerance.interceptor.priority=90")
                .as(ZipExporter.class)
                .exportTo(Logs.of("retry.war").toFile(), true);
        server = new OrdersServer(ServerPlan.of("retry", Ports.of(83))
                        .database(postgres.url("retry", "retry"))
                        .application(Application.of(Logs.of("retry.war")).with("retry")))
                .running();
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @Test
    @DisplayName(
            "B30 tries outside of the execution: each has a transaction of its own, and the one that returns is kept")
    void outside() {
        assertThat(server.client().send(call).body()).isEqualTo("run 2");
        assertThat(effects()).isEqualTo(1);
        assertThat(server.client().send(call).body()).isEqualTo("run 2");
        assertThat(effects()).isEqualTo(1);
        assertThat(tries()).isEqualTo("2");
    }

    @Test
    @DisplayName(
            "B60 what IDEM-109 is for: tries inside share the transaction, and the failed one's row is committed too")
    void inside() {
        Call inside = call.path(call.path() + "/inside");
        assertThat(server.client().send(inside).body()).isEqualTo("run 2");
        assertThat(effects()).isEqualTo(2);
    }

    private String tries() {
        return server.client().send(Call.get(call.path() + "/tries/" + label)).body();
    }

    private long effects() {
        return new OrdersDatabase(postgres.url("retry", "test"), PostgresServer.USER)
                .number("select count(*) from effect where label = '" + label + "'");
    }
}
