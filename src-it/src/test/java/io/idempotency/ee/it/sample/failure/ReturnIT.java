package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.sample.Bodies;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's return of an order, whose server dies between its steps, and whose client does not come back. */
class ReturnIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int KILLED = 137;

    @TempDir
    Path directory;

    @Test
    @DisplayName(
            "B42 I1 F4 killed between its steps it is finished by a timer, each effect once; a client that comes back"
                    + " later gets the result")
    void finished() {
        try (OrdersServer server = new OrdersServer(ServerPlan.of("return", Ports.of(85))
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_RETURN_RESUME_AFTER", "PT1S")
                .with("IDEMPOTENCY_REAPER_INTERVAL", "PT1S"))) {
            Call takeBack = Call.post("").path(orderOn(server) + "/return");
            server.client().sendAsync(takeBack.fault("halt"));
            assertThat(server.awaitExit(SOON)).isEqualTo(KILLED);
            assertThat(OrdersDatabase.copyOf(server.h2File(), directory).texts("select what from arrangements"))
                    .containsExactly("pickup");

            server.running();
            String all = "[\"pickup\",\"refund\",\"return\"]";
            Await.until("it is finished", SOON, () -> arranged(server, takeBack).equals(all));

            assertThat(server.client().send(takeBack).body()).contains("\"pickup\":", "\"refund\":");
            assertThat(arranged(server, takeBack)).isEqualTo(all);
        }
    }

    private static String orderOn(OrdersServer server) {
        Call place = Call.post(Bodies.order(fresh("return")));
        String id = server.running().client().send(place.key(fresh("key"))).orderId();
        return place.path() + "/" + id;
    }

    private static String arranged(OrdersServer server, Call takeBack) {
        return server.client().send(Call.get(takeBack.path())).body();
    }
}
