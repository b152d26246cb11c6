package io.idempotency.ee.jpa;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.PostgreSql;

class PostgreSqlRecordStoreTest extends RecordStoreContract {

    private static final String URL = PostgreSql.create("contract");

    @Override
    Database open(Isolation isolation) {
        return Database.open(URL, PostgreSql.USER, isolation, 20);
    }

    @Override
    boolean isBlocked(Database open, Thread thread) {
        return open.count("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and datname = current_database()")
                > 0;
    }
}
