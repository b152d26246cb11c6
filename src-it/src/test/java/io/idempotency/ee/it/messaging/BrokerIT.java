package io.idempotency.ee.it.messaging;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.messaging.broker.BrokerResource;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.time.Duration;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the broker does without the library, on which it relies. */
class BrokerIT {

    private static final String ROOT = "/sample-orders/api/orders/";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static OrdersServer server;

    @BeforeAll
    static void start() {
        Wars.app("broker", BrokerResource.class, "idempotency.reaper.enabled=false")
                .as(ZipExporter.class)
                .exportTo(Logs.of("broker.war").toFile(), true);
        server = new OrdersServer(ServerPlan.of("broker", Ports.of(83))
                .application(Application.of(Logs.of("broker.war")).with("messaging")));
        server.running();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} transaction, {1} exception")
    @DisplayName("B33 a message whose listener throws is never acknowledged: it comes again, then it is put aside")
    @CsvSource({
        "joined,application",
        "joined,system",
        "own,application",
        "own,system",
        "managed,application",
        "managed,system"
    })
    void neverAcknowledged(String queue, String failure) {
        String label = fresh(queue);

        server.client().send(Call.post("").path(ROOT + queue + "/" + label + "/" + failure));

        Await.until("put aside", SOON, () -> get("dead/" + label).equals("1"));
        assertThat(get("deliveries/" + label)).isEqualTo("first, again, again");
    }

    private static String get(String path) {
        return server.client().send(Call.get(ROOT + path)).body();
    }
}
