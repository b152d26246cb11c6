package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class PostgreSqlMethodsTest extends MethodsContract {

    PostgreSqlMethodsTest() {
        super(Targets.Kind.POSTGRESQL);
    }
}
