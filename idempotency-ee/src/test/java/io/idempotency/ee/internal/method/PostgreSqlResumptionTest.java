package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class PostgreSqlResumptionTest extends ResumptionContract {

    PostgreSqlResumptionTest() {
        super(Targets.Kind.POSTGRESQL);
    }
}
