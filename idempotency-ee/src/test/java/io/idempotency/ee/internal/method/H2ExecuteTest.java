package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class H2ExecuteTest extends ExecuteContract {

    H2ExecuteTest() {
        super(Targets.Kind.H2);
    }
}
