package io.idempotency.ee.it.harness;

import io.idempotency.ee.fixture.server.MariaDbServer;
import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.List;

/** A MariaDB of this test run that loses no commit. */
public final class MariaDb implements AutoCloseable {

    /** Name and password: not every server has data sources without a password. */
    static final String USER = "orders";

    private static final String DATABASE = "orders";

    private final MariaDbServer server =
            MariaDbServer.start(Ports.free(), Logs.of("mariadb.log"), "--innodb-flush-log-at-trx-commit=1");

    /** Starts it. */
    public MariaDb() {
        server.create(DATABASE);
        for (String host : List.of("localhost", "127.0.0.1")) {
            server.execute(DATABASE, "grant all on *.* to '%s'@'%s' identified by '%s'".formatted(USER, host, USER));
        }
    }

    String url() {
        return server.url(DATABASE);
    }

    /** A server on it. */
    public ServerPlan of(ServerPlan plan) {
        return plan.database(url(), USER, USER);
    }

    /** Runs a statement as a superuser. */
    public void execute(String statement) {
        server.execute(DATABASE, statement);
    }

    OrdersDatabase orders() {
        return new OrdersDatabase(url(), USER, USER);
    }

    @Override
    public void close() {
        server.close();
    }
}
