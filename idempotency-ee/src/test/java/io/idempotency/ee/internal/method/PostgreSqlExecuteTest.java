package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class PostgreSqlExecuteTest extends ExecuteContract {

    PostgreSqlExecuteTest() {
        super(Targets.Kind.POSTGRESQL);
    }
}
