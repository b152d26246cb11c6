package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class H2ResumptionTest extends ResumptionContract {

    H2ResumptionTest() {
        super(Targets.Kind.H2);
    }
}
