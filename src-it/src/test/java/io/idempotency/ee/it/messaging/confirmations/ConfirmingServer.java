package io.idempotency.ee.it.messaging.confirmations;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** A server with the sample and its confirmations, on a PostgreSQL of its own. */
final class ConfirmingServer implements AutoCloseable {

    /** As confirmations.xml has it; after that the broker waits before each. */
    static final int DELIVERIES_AT_ONCE = 1;

    private static final String DATABASE = "confirmed";
    private static final Duration SOON = Duration.ofMinutes(1);

    private final PostgresServer postgres = PostgresServer.start(
            io.idempotency.ee.fixture.server.Ports.free(),
            Logs.of("confirmations-postgres.log"),
            Map.of("fsync", "off"));
    private final OrdersServer server;

    ConfirmingServer() {
        postgres.create(DATABASE);
        server = new OrdersServer(ServerPlan.of("confirmations", Ports.of(80))
                .beside("confirmations")
                .database(postgres.url(DATABASE, "confirmations")));
    }

    ConfirmingServer running() {
        server.running();
        return this;
    }

    void kill() {
        server.kill();
    }

    void awaitDeath() {
        server.awaitExit(SOON);
    }

    Reply send(Call call) {
        return server.client().send(call);
    }

    HeldRelay holdRelay() throws SQLException {
        return new HeldRelay(postgres.url(DATABASE, "holder"));
    }

    HeldConfirmations holdConfirmations() throws SQLException {
        return new HeldConfirmations(postgres.url(DATABASE, "holder"));
    }

    void killDatabase() {
        postgres.kill();
    }

    void startDatabase() {
        postgres.start();
    }

    /** How many events are to be sent. */
    long outbox() {
        return database().number("select count(*) from outbox");
    }

    /** How many confirmations the orders of a customer have. */
    long confirmations(String customer) {
        return database()
                .number(
                        "select count(*) from confirmations c join orders o on o.id = c.order_id where o.customer = ?",
                        customer);
    }

    void awaitConfirmed(String customer) {
        Await.until(customer + " is confirmed", SOON, () -> confirmations(customer) > 0);
    }

    /** Waits until nothing is in the outbox and no message in the queue, and none is being taken. */
    void awaitSettled() {
        Await.until(
                "all is sent and taken",
                SOON,
                () -> send(Call.get("/sample-confirmations/api/confirmations"))
                                .body()
                                .equals("{\"outbox\":0,\"queue\":0}")
                        && database().openTransactions("confirmations") == 0);
    }

    /** What was counted of the message-driven bean since the server was started. */
    long count(String kind) {
        String metrics = send(Call.get("/metrics?scope=application")).body();
        return Pattern.compile("(?m)^idempotency_" + kind
                        + "_total\\{[^}]*operation=\"confirmations.confirm\"[^}]*} ([0-9]+)\\.0$")
                .matcher(metrics)
                .results()
                .findFirst()
                .map(line -> Long.parseLong(line.group(1)))
                .orElseThrow(() -> new AssertionError(metrics));
    }

    void awaitCount(String kind, int least) {
        Await.until(least + " " + kind, SOON, () -> count(kind) >= least);
    }

    @Override
    public void close() {
        server.close();
        postgres.close();
    }

    private OrdersDatabase database() {
        return new OrdersDatabase(postgres.url(DATABASE, "test"), PostgresServer.USER);
    }
}
