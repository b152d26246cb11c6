package io.idempotency.ee.it.harness;

import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.Provider;
import io.idempotency.ee.it.server.ServerPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The servers that the test classes share. Each is started when it is first asked for, all are stopped at the end. */
public final class Lab implements AutoCloseable {

    /** How long {@link #h2()} keeps the answers of adding items. */
    public static final String ITEMS_RETENTION = "PT5S";

    private static final Path POSTGRES_LOG = Logs.of("postgres.log");

    private final Map<String, OrdersServer> servers = new HashMap<>();
    private final Postgres postgres = new Postgres(POSTGRES_LOG);
    private final OrdersDatabase orders = postgres.create("orders");
    private final OrdersDatabase behindForwarder = postgres.create("forwarded");
    private final Forwarder forwarder = new Forwarder(postgres.port());
    private final OtlpReceiver collector = new OtlpReceiver();
    private MariaDb mariaDb;

    /** Starts the databases only. */
    Lab() {
        postgres.create("eclipselink");
    }

    /**
     * On PostgreSQL with the README's URL, with a short wait limit and few connections, of which one caller's duplicates get
     * one; adding items rejects duplicates and bare keys.
     */
    public OrdersServer main() {
        return server(ServerPlan.of("main", Ports.of(90))
                .database(postgres.url("orders", "main") + "&" + Readme.postgresqlParameters())
                .with("DB_POOL_SIZE", "2")
                .with("IDEMPOTENCY_MAX_WAITING_PER_SCOPE", "2")
                .with("IDEMPOTENCY_MAX_CLAIMING_PER_SCOPE", "1")
                .with("IDEMPOTENCY_WAIT_LIMIT", "PT5S")
                .with("IDEMPOTENCY_REAPER_INTERVAL", "P1D")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_ON_CONCURRENT", "reject")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_KEY_SYNTAX", "strict"));
    }

    /** Shares the database with the first; keeps the answers of adding items for a second only and reaps often. */
    public OrdersServer second() {
        return server(ServerPlan.of("second", Ports.of(91))
                .database(postgres.url("orders", "second"))
                .with("IDEMPOTENCY_WAIT_LIMIT", "PT5S")
                .with("IDEMPOTENCY_REAPER_INTERVAL", "PT1S")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_ON_CONCURRENT", "reject")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_RETENTION", "PT1S"));
    }

    /** Shares the database with the first; records are inserted last. */
    public OrdersServer late() {
        return server(ServerPlan.of("late", Ports.of(84))
                .database(postgres.url("orders", "late"))
                .with("IDEMPOTENCY_LOCKING", "late")
                .with("IDEMPOTENCY_REAPER_INTERVAL", "P1D"));
    }

    /**
     * Has a database of its own that can be cut off, and another payment service; keeps the answers of adding items for three seconds only, reaps
     * none, and ends transactions after ten.
     */
    public OrdersServer forwarded() {
        // Threshold 0: a commit goes over the wire by its name.
        return server(ServerPlan.of("forwarded", Ports.of(92))
                .database(postgres.url(forwarder.port(), "forwarded", "forwarded") + "&prepareThreshold=0")
                .with("IDEMPOTENCY_REAPER_ENABLED", "false")
                .with("IDEMPOTENCY_REAPER_INTERVAL", "PT1S")
                .with("TRANSACTION_TIMEOUT", "10")
                .with("PAYMENTS_MP_REST_URL", "http://localhost:" + paymentsPort())
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_RETENTION", "PT3S"));
    }

    /** Where {@link #forwarded()} has orders paid: nobody listens there, unless a test does. */
    public static int paymentsPort() {
        return Ports.ofDatabase(98);
    }

    /**
     * On the default database, H2 in a file; keeps the answers of adding items for five seconds and reaps often; who counts
     * has to log in.
     */
    public OrdersServer h2() {
        return server(forgetful(ServerPlan.of("h2", Ports.of(93)))
                .with("IDEMPOTENCY_OPERATIONS_COUNTERS_INCREMENT_CALLER_REQUIRED", "true"));
    }

    /** On a PostgreSQL database of its own, by way of the server's EclipseLink; reaps often, and exports to {@link #collector()}. */
    public OrdersServer eclipseLink() {
        return server(ServerPlan.of("eclipselink", Ports.of(88))
                .provider(Provider.ECLIPSELINK)
                .database(postgres.url("eclipselink", "eclipselink"))
                .with("IDEMPOTENCY_REAPER_INTERVAL", "PT1S")
                .with("OTEL_SDK_DISABLED", "false")
                .with("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                .with("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url())
                .with("OTEL_METRIC_EXPORT_INTERVAL", "500")
                .with("OTEL_BSP_SCHEDULE_DELAY", "200")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_ON_CONCURRENT", "reject"));
    }

    /** The file of its database; the server may be dead. */
    public Path h2File() {
        return servers.get("h2").h2File();
    }

    /** The same on MariaDB. */
    public OrdersServer mariaDb() {
        return server(forgetful(onMariaDb(ServerPlan.of("mariadb", Ports.of(87)))));
    }

    /** A server on the same database. */
    public ServerPlan onMariaDb(ServerPlan plan) {
        mariaDb = mariaDb == null ? new MariaDb() : mariaDb;
        return mariaDb.of(plan);
    }

    /** The database of {@link #mariaDb()}. */
    public OrdersDatabase inMariaDb() {
        return mariaDb.orders();
    }

    /** The database of the first two servers. */
    public OrdersDatabase orders() {
        return orders;
    }

    /** The database of {@link #forwarded()}, not by way of the forwarder. */
    public OrdersDatabase behindForwarder() {
        return behindForwarder;
    }

    /** What {@link #eclipseLink()} exports, where the server has MicroProfile Telemetry. */
    public OtlpReceiver collector() {
        return collector;
    }

    public Forwarder forwarder() {
        return forwarder;
    }

    public Postgres postgres() {
        return postgres;
    }

    @Override
    public void close() throws IOException {
        servers.values().forEach(OrdersServer::close);
        forwarder.close();
        collector.close();
        postgres.close();
        if (mariaDb != null) {
            mariaDb.close();
        }
    }

    private static ServerPlan forgetful(ServerPlan plan) {
        return plan.with("IDEMPOTENCY_REAPER_INTERVAL", "PT1S")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_RETENTION", ITEMS_RETENTION)
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_ON_CONCURRENT", "reject");
    }

    private OrdersServer server(ServerPlan plan) {
        return servers.computeIfAbsent(plan.name(), name -> new OrdersServer(plan))
                .running();
    }
}
