package io.idempotency.ee.it.messaging.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does what the pages say of the sample's stock, with their own lines of curl, on the default database. */
class StockIT {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static BrokersProcess brokers;
    private static OrdersServer server;

    @BeforeAll
    static void start() {
        brokers = new BrokersProcess();
        server = new OrdersServer(
                brokers.found(ServerPlan.of("stock", Ports.of(80)).beside("stock")));
    }

    @AfterAll
    static void stop() {
        server.close();
        brokers.close();
    }

    @ParameterizedTest
    @DisplayName(
            "I1 B34 docs/kafka.md, docs/sqs.md: an event is sent twice; the server dies after the commit, before the"
                    + " broker knows: one effect each")
    @ValueSource(strings = {"kafka.md", "sqs.md"})
    void followed(String page) throws IOException {
        List<Line> lines = Line.of(page);
        assertThat(lines).filteredOn(Line::isFatal).hasSize(1);

        server.running();
        for (Line line : lines) {
            if (line.isFatal()) {
                dies(line);
                server.running();
            } else if (line.sends()) {
                assertThat(server.client().send(line.call()).status()).isEqualTo(204);
            } else {
                prints(line);
            }
        }
    }

    /** Its answer may be lost or not: the event is taken at any time after it was sent. */
    private static void dies(Line line) {
        assertThat(server.client().answers(line.call(), 400)).isFalse();
        server.awaitExit(SOON);
    }

    private static void prints(Line line) {
        Await.reached(SOON, () -> line.isPrinted(body(line)));
        assertThat(body(line)).matches(line::isPrinted, line.toString());
    }

    private static String body(Line line) {
        return server.client().send(line.call()).body();
    }
}
