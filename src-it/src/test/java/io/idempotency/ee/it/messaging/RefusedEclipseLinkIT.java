package io.idempotency.ee.it.messaging;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.Provider;
import io.idempotency.ee.it.server.ServerPlan;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Message-driven beans by way of the server's EclipseLink on PostgreSQL, which takes no statement after one that failed. */
@Tag(Gate.LONG)
class RefusedEclipseLinkIT {

    private static final String DATABASE = "refused";

    private static PostgresServer postgres;
    private static MessageServer server;

    private final String label = fresh("r");

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(
                io.idempotency.ee.fixture.server.Ports.free(), Logs.of("refused-postgres.log"), Map.of());
        postgres.create(DATABASE);
        server = new MessageServer(
                        ServerPlan.of("refused", Ports.of(83)).database(postgres.url(DATABASE, DATABASE)),
                        Units.unit("orders"),
                        application -> application.provider(Provider.ECLIPSELINK))
                .running();
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @ParameterizedTest
    @DisplayName("B33 F13 a listener whose statement the database refuses ends at once, each time, whatever it throws")
    @CsvSource({
        "joined, twice",
        "own, twice",
        "managed, twice",
        "joined, twice-unsaid",
        "own, twice-unsaid",
        "managed, twice-unsaid"
    })
    void refused(String queue, String task) {
        // The classes are loaded then.
        server.send(queue, label, "e-" + label, "", "text");
        server.awaitDeliveries(label, 1);
        String other = fresh("twice");
        long begin = System.nanoTime();
        server.send(queue, other, "e-" + other, task, "text");
        server.await("dead/" + other, "1");

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("three deliveries")
                .isLessThan(Duration.ofSeconds(10));
        assertThat(server.number("runs/" + other)).isEqualTo(3);
        assertThat(server.number("effects/" + other)).isZero();
    }
}
