package io.idempotency.ee.it.messaging;

import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.server.Logs;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag(Gate.LONG)
class KilledPostgresIT extends KilledContract {

    private static final String DATABASE = "killed";

    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(Ports.free(), Logs.of("killed-postgres.log"), Map.of());
        postgres.create(DATABASE);
        start(plan -> plan.database(postgres.url(DATABASE, DATABASE)));
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }
}
