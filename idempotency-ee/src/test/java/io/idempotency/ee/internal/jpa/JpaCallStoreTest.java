package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Targets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What executions were called with, on each database, by way of each persistence provider. */
class JpaCallStoreTest {

    @ParameterizedTest
    @DisplayName(
            "B42 it is added once, due, taken by one server, left by the reaper and erased; unfinished executions are listed")
    @MethodSource("io.idempotency.ee.fixture.Targets#all")
    void round(Targets target) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            CallRounds.of(database);
        }
    }
}
