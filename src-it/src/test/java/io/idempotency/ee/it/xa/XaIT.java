package io.idempotency.ee.it.xa;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.Forwarder;
import io.idempotency.ee.it.harness.Forwarder.Cut;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import io.idempotency.ee.it.xa.app.XaResource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The record in a transaction of two resources: a database, by XA, and a queue. */
@Tag(Gate.LONG)
class XaIT {

    private static final String DATABASE = "xa";
    private static final Duration SOON = Duration.ofMinutes(3);

    private static PostgresServer postgres;
    private static Forwarder forwarder;
    private static OrdersServer server;

    private final String label = fresh("xa");
    private final Call call = Call.post("").header("X-Label", label).key(label);

    @BeforeAll
    static void start() {
        int port = io.idempotency.ee.fixture.server.Ports.free();
        postgres = PostgresServer.start(port, Logs.of("xa-postgres.log"), Map.of("max_prepared_transactions", "20"));
        postgres.create(DATABASE);
        forwarder = new Forwarder(port);
        Wars.app("xa", XaResource.class, Units.unit("orders").on("jdbc/XaDS"), "idempotency.reaper.enabled=false")
                .as(ZipExporter.class)
                .exportTo(Logs.of("xa.war").toFile(), true);
        String url = postgres.url(DATABASE, "xa").replace(":" + port + "/", ":" + forwarder.port() + "/");
        server = new OrdersServer(ServerPlan.of("xa", Ports.of(89))
                .database(url + "&prepareThreshold=0")
                .application(Application.of(Logs.of("xa.war")).with("xa")));
    }

    @AfterAll
    static void stop() {
        server.close();
        forwarder.close();
        postgres.close();
    }

    @Test
    @DisplayName(
            "I1 F4 killed between prepare and commit of two resources: recovery commits all, the retry is answered")
    void betweenPrepareAndCommit() {
        dieAt("COMMIT PREPARED");
        assertThat(prepared()).isEqualTo(1);
        assertThat(effects()).isZero();

        server.running();
        Await.until("the transaction is recovered", SOON, () -> prepared() == 0);

        assertOnce(server.client().send(call), true);
    }

    @Test
    @DisplayName("I1 F4 killed before a resource has prepared: nothing is left of any, the retry executes")
    void beforePrepare() {
        dieAt("PREPARE TRANSACTION");
        assertThat(prepared()).isZero();

        server.running();

        assertOnce(server.client().send(call), false);
    }

    private void dieAt(String statement) {
        server.running();
        forwarder.cutNext(statement, Cut.BEFORE_COMMIT);
        CompletableFuture<Reply> reply = server.client().sendAsync(call);
        Await.until("the transaction is at its end", SOON, () -> !forwarder.armed() || reply.isDone());
        assertThat(forwarder.armed()).as("no statement " + statement).isFalse();
        server.kill();
        // Once all have prepared, a server may answer before every resource has committed.
        reply.handle((answer, failure) -> answer).join();
    }

    private void assertOnce(Reply reply, boolean replayed) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.replayed()).isEqualTo(replayed);
        assertThat(server.client().send(call).replayed()).isTrue();
        assertThat(effects()).isEqualTo(1);
        assertThat(messages()).isEqualTo(1);
        assertThat(database().number("select count(*) from idempotency_record"))
                .isEqualTo(database().number("select count(*) from effect"));
    }

    private static int prepared() {
        return (int) database().number("select count(*) from pg_prepared_xacts");
    }

    private int effects() {
        return (int) database().number("select count(*) from effect where label = '" + label + "'");
    }

    private int messages() {
        String path = "/sample-orders/api/orders/messages/" + label;
        return Integer.parseInt(server.client().send(Call.get(path)).body());
    }

    private static OrdersDatabase database() {
        return new OrdersDatabase(postgres.url(DATABASE, "test"), PostgresServer.USER);
    }
}
