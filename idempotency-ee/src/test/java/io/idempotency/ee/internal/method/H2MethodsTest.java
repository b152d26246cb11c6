package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class H2MethodsTest extends MethodsContract {

    H2MethodsTest() {
        super(Targets.Kind.H2);
    }
}
