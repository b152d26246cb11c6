package io.idempotency.ee.it.messaging;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.MariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag(Gate.LONG)
class KilledMariaDbIT extends KilledContract {

    private static MariaDb mariaDb;

    @BeforeAll
    static void start() {
        mariaDb = new MariaDb();
        // The application's script is for the other databases.
        mariaDb.execute("create table effect"
                + " (id bigint auto_increment primary key, label varchar(100), once varchar(100) unique)");
        start(mariaDb::of);
    }

    @AfterAll
    static void stopDatabase() {
        mariaDb.close();
    }
}
