package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.it.harness.OrdersDatabase;
import java.util.List;
import java.util.Random;

/** Ends connections from the database's side. */
final class Connections {

    private final OrdersDatabase database;

    Connections(String url) {
        this.database = new OrdersDatabase(url, "postgres");
    }

    /** Ends about half of those that a server has. */
    void end(String application, Random random) {
        List<String> all =
                database.texts("select pid from pg_stat_activity where application_name = '" + application + "'");
        all.stream()
                .filter(pid -> random.nextBoolean())
                .forEach(pid -> database.texts("select pg_terminate_backend(" + pid + ")"));
    }
}
