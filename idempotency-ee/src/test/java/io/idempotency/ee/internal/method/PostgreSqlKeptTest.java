package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class PostgreSqlKeptTest extends KeptContract {

    PostgreSqlKeptTest() {
        super(Targets.Kind.POSTGRESQL);
    }
}
