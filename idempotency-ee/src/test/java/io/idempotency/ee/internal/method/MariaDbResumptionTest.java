package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class MariaDbResumptionTest extends ResumptionContract {

    MariaDbResumptionTest() {
        super(Targets.Kind.MARIADB);
    }
}
