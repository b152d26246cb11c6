package io.idempotency.ee.it.messaging;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.Forwarder;
import io.idempotency.ee.it.harness.Forwarder.Cut;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The record, the effect and the acknowledgement in one transaction: PostgreSQL by XA, and the queue. */
@Tag(Gate.LONG)
class XaMessagesIT {

    private static final String DATABASE = "messages";
    private static final Duration SOON = Duration.ofMinutes(3);

    private static PostgresServer postgres;
    private static Forwarder forwarder;
    private static MessageServer server;

    private final String label = fresh("x");

    @BeforeAll
    static void start() {
        int port = io.idempotency.ee.fixture.server.Ports.free();
        postgres = PostgresServer.start(
                port, Logs.of("xa-messages-postgres.log"), Map.of("max_prepared_transactions", "20"));
        postgres.create(DATABASE);
        forwarder = new Forwarder(port);
        String url = postgres.url(DATABASE, DATABASE).replace(":" + port + "/", ":" + forwarder.port() + "/");
        server = new MessageServer(
                ServerPlan.of("xa-messages", Ports.of(80)).database(url + "&prepareThreshold=0"),
                Units.unit("orders").on("jdbc/XaDS"),
                application -> application.with("xa-database"));
    }

    @AfterAll
    static void stop() {
        server.close();
        forwarder.close();
        postgres.close();
    }

    @Test
    @DisplayName("I1 B33 killed between prepare and commit: recovery commits effect, record and acknowledgement")
    void betweenPrepareAndCommit() {
        dieAt("COMMIT PREPARED");
        assertThat(prepared()).isEqualTo(1);

        server.running();
        Await.until("the transaction is recovered", SOON, () -> prepared() == 0);

        assertThat(effects()).isEqualTo(1);
        assertNotExecutedAgain();
    }

    @Test
    @DisplayName("I1 B33 killed before the database has prepared: nothing is left, and the message comes again")
    void beforePrepare() {
        dieAt("PREPARE TRANSACTION");
        assertThat(prepared()).isZero();
        assertThat(effects()).isZero();

        server.running();
        server.awaitDone(label);

        assertThat(server.number("runs/" + label)).isEqualTo(1);
        assertThat(effects()).isEqualTo(1);
        assertNotExecutedAgain();
    }

    @Test
    @DisplayName("B13 B33 a duplicate of a message in work waits for its commit, and needs no second delivery")
    void inFlight() {
        server.running().send("joined", label, "e-" + label, "wait", "text");
        server.await("waiting/" + label, "1");
        String twin = fresh("twin");
        server.send("joined", twin, "e-" + label, "", "text");
        server.await("begun/" + twin, "1");
        server.post("open/" + label);
        server.awaitDeliveries(twin, 1);

        assertThat(server.get("deliveries/" + twin)).isEqualTo("first done");
        assertThat(server.number("runs/" + twin)).isZero();
        assertThat(effects()).isEqualTo(1);
    }

    private void dieAt(String statement) {
        server.running();
        forwarder.cutNext(statement, Cut.BEFORE_COMMIT);
        server.send("joined", label, "e-" + label, "", "text");
        Await.until("the transaction is at its end", SOON, () -> !forwarder.armed());
        server.kill();
    }

    private void assertNotExecutedAgain() {
        String again = fresh("again");
        server.send("joined", again, "e-" + label, "", "text");
        server.awaitDeliveries(again, 1);

        assertThat(server.get("deliveries/" + again)).isEqualTo("first done");
        assertThat(server.number("runs/" + again)).isZero();
        assertThat(database().number("select count(*) from idempotency_record"))
                .isEqualTo(database().number("select count(*) from effect"));
    }

    private static int prepared() {
        return (int) database().number("select count(*) from pg_prepared_xacts");
    }

    private int effects() {
        return (int) database().number("select count(*) from effect where label = ?", label);
    }

    private static OrdersDatabase database() {
        return new OrdersDatabase(postgres.url(DATABASE, "test"), PostgresServer.USER);
    }
}
