package io.idempotency.ee.it.load;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.Map;

/** One server with the sample, with a pool of ten connections to a PostgreSQL that it has for itself. */
public final class LoadedServer implements AutoCloseable {

    private static final int PORT = Ports.of(94);
    private static final String POOL_SIZE = "10";

    private final PostgresServer postgres;
    private final OrdersDatabase orders;
    private final OrdersServer server;

    /** Starts both, the server with these settings of the library: names of environment variables, without the prefix. */
    public LoadedServer(String name, Map<String, String> settings) {
        // Durability is the checker's business; here the disk would only blur what is measured.
        postgres = PostgresServer.start(
                io.idempotency.ee.fixture.server.Ports.free(), Logs.of(name + "-postgres.log"), Map.of("fsync", "off"));
        postgres.create(name);
        orders = new OrdersDatabase(postgres.url(name, "test"), PostgresServer.USER);
        server = new OrdersServer(plan(name, settings)).running();
    }

    private ServerPlan plan(String name, Map<String, String> settings) {
        ServerPlan plan = ServerPlan.of(name, PORT)
                .database(postgres.url(name, name))
                .with("DB_POOL_SIZE", POOL_SIZE)
                // As it would run: the other tests' servers are not there for long enough to be compiled well.
                .with("JVM_ARGS", "-XX:TieredStopAtLevel=4")
                .with("IDEMPOTENCY_REAPER_INTERVAL", "P1D");
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            plan = plan.with("IDEMPOTENCY_" + setting.getKey(), setting.getValue());
        }
        return plan;
    }

    public OrdersServer server() {
        return server;
    }

    public OrdersDatabase orders() {
        return orders;
    }

    @Override
    public void close() {
        server.close();
        postgres.close();
    }
}
