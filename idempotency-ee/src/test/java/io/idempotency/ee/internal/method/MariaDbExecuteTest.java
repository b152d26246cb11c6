package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class MariaDbExecuteTest extends ExecuteContract {

    MariaDbExecuteTest() {
        super(Targets.Kind.MARIADB);
    }
}
