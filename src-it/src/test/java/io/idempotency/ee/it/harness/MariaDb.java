package io.idempotency.ee.it.harness;

import io.idempotency.ee.fixture.server.MariaDbServer;
import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.it.server.Logs;
import java.util.List;

/** A MariaDB of this test run that loses no commit. */
final class MariaDb implements AutoCloseable {

    /** Name and password: not every server has data sources without a password. */
    static final String USER = "orders";

    private static final String DATABASE = "orders";

    private final MariaDbServer server =
            MariaDbServer.start(Ports.free(), Logs.of("mariadb.log"), "--innodb-flush-log-at-trx-commit=1");

    MariaDb() {
        server.create(DATABASE);
        for (String host : List.of("localhost", "127.0.0.1")) {
            server.execute(DATABASE, "grant all on *.* to '%s'@'%s' identified by '%s'".formatted(USER, host, USER));
        }
    }

    String url() {
        return server.url(DATABASE);
    }

    OrdersDatabase orders() {
        return new OrdersDatabase(url(), USER, USER);
    }

    @Override
    public void close() {
        server.close();
    }
}
