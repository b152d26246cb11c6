package io.idempotency.ee.jpa;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.store.FailureKind;
import java.util.Set;
import java.util.stream.Stream;

class PostgreSqlRecordStoreTest extends RecordStoreContract {

    private static final String URL = PostgreSql.create("contract");

    @Override
    Database open(Isolation isolation) {
        return Database.open(URL, PostgreSql.USER, isolation, 20, provider());
    }

    @Override
    boolean isBlocked(Database open, Thread thread) {
        return open.count("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and datname = current_database()")
                > 0;
    }

    @Override
    Set<FailureKind> ofDeadlock() {
        return Set.of(FailureKind.TRANSIENT);
    }

    @Override
    Stream<Isolation> isolations() {
        return Stream.of(Isolation.values());
    }

    @Override
    void breakConnection(Database open) {
        open.abortConnection();
    }
}
