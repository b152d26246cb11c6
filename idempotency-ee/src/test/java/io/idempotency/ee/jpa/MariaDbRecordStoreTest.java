package io.idempotency.ee.jpa;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.MariaDb;
import io.idempotency.ee.store.FailureKind;
import java.util.Set;
import java.util.stream.Stream;

class MariaDbRecordStoreTest extends RecordStoreContract {

    private static final String URL = MariaDb.create("contract");

    @Override
    Database open(Isolation isolation) {
        return Database.open(URL, MariaDb.USER, isolation, 20, provider());
    }

    @Override
    boolean isBlocked(Database open, Thread thread) {
        // Not innodb_trx: it is renewed only when nobody has read it for a tenth of a second.
        return open.count("select cast(variable_value as signed) from information_schema.global_status"
                        + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'")
                > 0;
    }

    @Override
    Set<FailureKind> ofDeadlock() {
        return Set.of(FailureKind.TRANSIENT);
    }

    @Override
    Stream<Isolation> isolations() {
        return Stream.of(Isolation.READ_COMMITTED, Isolation.REPEATABLE_READ);
    }

    @Override
    void breakConnection(Database open) {
        open.abortConnection();
    }
}
