package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.Provider;
import io.idempotency.ee.it.server.ServerPlan;
import io.idempotency.ee.it.server.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server with Hibernate and one with EclipseLink, or both with the only provider that the server's own applications have, on
 * the same data, with short limits; a dead one starts again. Each has a broker of its own, sends what it finds in the outbox, and
 * takes what its broker has, when it was killed too.
 */
public final class Cluster implements AutoCloseable {

    private static final List<Integer> PORTS = List.of(Ports.of(95), Ports.of(96));

    private static final Call WAITING = Call.get("/sample-confirmations/api/confirmations");
    private static final String NOTHING = "{\"outbox\":0,\"queue\":0}";
    private static final Duration SETTLING_LIMIT = Duration.ofMinutes(2);

    private final Map<OrdersServer, CompletableFuture<OrdersServer>> starts = new ConcurrentHashMap<>();

    /** Starts one after the other: the first makes the tables. */
    public Cluster(Databases databases) {
        databases.createRecordTable();
        for (Provider provider : Provider.values()) {
            start(make(databases, PORTS.get(provider.ordinal()), provider));
            allRunning();
        }
    }

    public List<Integer> ports() {
        return PORTS;
    }

    /** What a server's connections are called in the database. */
    static String name(int port) {
        return "checker-" + port;
    }

    /** Begins to start it. */
    void start(OrdersServer server) {
        starts.put(server, CompletableFuture.supplyAsync(server::running));
    }

    /** Waits until no server is starting. */
    public void allRunning() {
        starts.values().forEach(CompletableFuture::join);
    }

    /** Waits until every event was sent and every message taken; not for ever, as the audit names those that were not. */
    public void settle() {
        boolean settled = Await.reached(SETTLING_LIMIT, () -> starts.keySet().stream()
                .allMatch(server -> server.client().send(WAITING).body().equals(NOTHING)));
        System.out.println("checker: " + (settled ? "all events were sent" : "there are events left"));
    }

    /** One of the servers that run; waits if there is none. */
    OrdersServer anyRunning(Random random) {
        CompletableFuture.anyOf(starts.values().toArray(CompletableFuture[]::new))
                .join();
        List<OrdersServer> running = new ArrayList<>(starts.values().stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList());
        return running.get(random.nextInt(running.size()));
    }

    @Override
    public void close() {
        starts.keySet().forEach(OrdersServer::close);
    }

    /** One server claims the keys of what is all in the database before, the other late; both late with {@code checker.late}. */
    private static String locking(Provider provider) {
        return provider == Provider.ECLIPSELINK || Boolean.getBoolean("checker.late") ? "late" : "pessimistic";
    }

    private static OrdersServer make(Databases databases, int port, Provider provider) {
        String name = name(port);
        return new OrdersServer(databases
                .connect(ServerPlan.of(name, port).beside("confirmations"))
                .provider(provider)
                // Creating the table on start would wait for all transactions of the other server, and hold up its
                // next.
                .with("IDEMPOTENCY_SCHEMA", "none")
                // One asks the database at each retry, the other replays what it holds.
                .with("IDEMPOTENCY_REPLAY_MEMORY", provider == Provider.HIBERNATE ? "0" : "100000")
                .with("TRANSACTION_TIMEOUT", TestServer.current().shortestTransaction())
                .with("IDEMPOTENCY_WAIT_LIMIT", "PT2S")
                .with("IDEMPOTENCY_REAPER_INTERVAL", "PT1S")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_RETENTION", "PT2S")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_CREATE_LOCKING", locking(provider))
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_LOCKING", locking(provider))
                .with("IDEMPOTENCY_OPERATIONS_PAYMENTS_CREATE_LOCKING", locking(provider)));
    }
}
