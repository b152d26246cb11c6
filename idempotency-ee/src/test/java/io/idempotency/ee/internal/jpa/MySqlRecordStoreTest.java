package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.MySql;
import io.idempotency.ee.fixture.server.DistributionOnly;
import io.idempotency.ee.fixture.server.Needs;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@Needs(DistributionOnly.MYSQL)
class MySqlRecordStoreTest extends RecordStoreContract {

    private static final String URL = MySql.create("contract");

    @Override
    Database open(Isolation isolation) {
        return Database.open(URL, MySql.USER, isolation, 20, provider());
    }

    @Override
    boolean isBlocked(Database open, Thread thread) {
        return open.count("select cast(variable_value as signed) from performance_schema.global_status"
                        + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'")
                > 0;
    }

    @Override
    String literal(UUID id) {
        return "unhex('" + id.toString().replace("-", "") + "')";
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
