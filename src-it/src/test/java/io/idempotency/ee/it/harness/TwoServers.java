package io.idempotency.ee.it.harness;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code mvn -DskipTests -Ptwo-servers verify}: the sample twice, on one PostgreSQL, until Enter is pressed. */
public final class TwoServers {

    private static final String DATABASE = "orders";

    private TwoServers() {}

    public static void main(String[] arguments) throws IOException {
        Path log = Path.of(System.getProperty("wlp.usr")).resolveSibling("two-servers-postgres.log");
        try (PostgresServer postgres = PostgresServer.start(Ports.of(99), log, Map.of())) {
            postgres.create(DATABASE);
            try (OrdersServer one = server(postgres, 95).running();
                    OrdersServer two = server(postgres, 96).running()) {
                System.out.printf(
                        """
                        Two servers on %s:
                          http://localhost:%d/sample-orders/api/orders
                          http://localhost:%d/sample-orders/api/orders
                        Press Enter to stop them.
                        """,
                        postgres.url(DATABASE, "psql"), one.port(), two.port());
                System.in.read();
            }
        }
    }

    private static OrdersServer server(PostgresServer postgres, int port) {
        String name = "server-" + port;
        return new OrdersServer(ServerPlan.of(name, Ports.of(port)).database(postgres.url(DATABASE, name)));
    }
}
