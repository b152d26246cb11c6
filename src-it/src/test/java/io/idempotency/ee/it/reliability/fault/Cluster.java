package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.Provider;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** A server with Hibernate and one with EclipseLink, on the same data, with short limits; a dead one starts again. */
public final class Cluster implements AutoCloseable {

    private static final List<Integer> PORTS = List.of(Ports.of(95), Ports.of(96));

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

    private static OrdersServer make(Databases databases, int port, Provider provider) {
        String name = name(port);
        return new OrdersServer(databases
                .connect(ServerPlan.of(name, port))
                .provider(provider)
                // Creating the table on start would wait for all transactions of the other server, and hold up its
                // next.
                .with("IDEMPOTENCY_SCHEMA", "none")
                // One asks the database at each retry, the other replays what it holds.
                .with("IDEMPOTENCY_REPLAY_MEMORY", provider == Provider.HIBERNATE ? "0" : "100000")
                .with("TRANSACTION_TIMEOUT", "3")
                .with("IDEMPOTENCY_WAIT_LIMIT", "PT2S")
                .with("IDEMPOTENCY_REAPER_INTERVAL", "PT1S")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_RETENTION", "PT2S"));
    }
}
