package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.reliability.audit.Tables;
import java.util.List;
import java.util.Random;

/** Does in PostgreSQL's way what there is to do in the database. */
final class PostgresAdministrator {

    private static final String NAME = Databases.NAME;

    private final PostgresServer server;

    PostgresAdministrator(PostgresServer server) {
        this.server = server;
    }

    void createRecordTable() {
        RecordTable.statements("postgresql").forEach(statement -> server.execute(NAME, statement));
    }

    void endConnections(String application, Random random) {
        database().texts("select pid from pg_stat_activity where application_name = ?", application).stream()
                .filter(pid -> random.nextBoolean())
                .forEach(pid -> database().texts("select pg_terminate_backend(" + pid + ")"));
    }

    Tables tables() {
        return new Tables(List.of(database()), "convert_from(body, 'UTF8')");
    }

    private OrdersDatabase database() {
        return new OrdersDatabase(server.url(NAME, "administrator"), PostgresServer.USER);
    }
}
