package io.idempotency.ee.it.reliability.reaping;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.Latencies;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Dreaper.rows=1000000} for the long form. */
@Tag(Gate.LONG)
class ReaperIT {

    private static final int ROWS = Integer.getInteger("reaper.rows", 40_000);
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Path LOG = Logs.of("reaped-postgres.log");
    // PostgreSQL looks at a wait, and logs it, when it has lasted for deadlock_timeout.
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "log_lock_waits", "on",
            "deadlock_timeout", "100ms",
            "max_wal_size", "4GB",
            "log_line_prefix", "%a,");

    @Test
    @DisplayName("B50 two servers reap at once in bounded batches, and traffic waits for no lock for 100 ms")
    void reapsBesideTraffic() {
        try (PostgresServer postgres = PostgresServer.start(Ports.of(99), LOG, SETTINGS)) {
            postgres.create("reaped");
            OrdersDatabase database = new OrdersDatabase(postgres.url("reaped", "test"), PostgresServer.USER);
            try (OrdersServer one = server(postgres, 95).running();
                    OrdersServer two = server(postgres, 96).running();
                    Traffic traffic = new Traffic(List.of(one.client(), two.client()))) {
                // The first requests of a server are slow.
                traffic.during(() -> Traffic.pass(CALM));
                Latencies before = traffic.during(() -> Traffic.pass(CALM));
                Expired expired = new Expired(postgres, database);
                expired.insert(ROWS);
                long start = System.nanoTime();
                Latencies beside = traffic.during(() -> Await.until("all are reaped", LIMIT, expired::allGone));
                Duration took = Duration.ofNanos(System.nanoTime() - start);

                LockWaits waits = LockWaits.of(LOG);
                System.out.println("reaper: " + ROWS + " rows in " + took + ", " + waits + "\n  without " + before
                        + "\n  beside  " + beside);
                assertThat(waits.ofTraffic()).isEmpty();
                assertWaitsAreTold(postgres);
                assertThat(database.recordsSince(Set.of())).isEqualTo(traffic.placed());
                assertThat(database.number("select count(*) from orders")).isEqualTo(traffic.placed());
            }
        }
    }

    /** Or no wait in the log would mean nothing. */
    private static void assertWaitsAreTold(PostgresServer postgres) {
        try (ProvokedWait wait = new ProvokedWait(postgres, "reaped")) {
            Await.until(
                    "the log tells of a wait",
                    CALM,
                    () -> wait.waits() && !LockWaits.of(LOG).ofTraffic().isEmpty());
        }
    }

    private static OrdersServer server(PostgresServer postgres, int port) {
        String name = "reaper-" + port;
        return new OrdersServer(ServerPlan.of(name, Ports.of(port))
                .database(postgres.url("reaped", name))
                .with("IDEMPOTENCY_REAPER_INTERVAL", "PT1S")
                .with("IDEMPOTENCY_REAPER_BUDGET", "PT1H"));
    }
}
