package io.idempotency.ee.it.harness;

import io.idempotency.ee.fixture.server.MariaDbServer;
import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.it.server.Logs;

/** A MariaDB of this test run that loses no commit. */
final class MariaDb implements AutoCloseable {

    static final String USER = MariaDbServer.USER;

    private final MariaDbServer server =
            MariaDbServer.start(Ports.free(), Logs.of("mariadb.log"), "--innodb-flush-log-at-trx-commit=1");

    MariaDb() {
        server.create("orders");
    }

    String url() {
        return server.url("orders");
    }

    OrdersDatabase orders() {
        return new OrdersDatabase(url(), USER);
    }

    @Override
    public void close() {
        server.close();
    }
}
