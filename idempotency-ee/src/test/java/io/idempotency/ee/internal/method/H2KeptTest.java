package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class H2KeptTest extends KeptContract {

    H2KeptTest() {
        super(Targets.Kind.H2);
    }
}
