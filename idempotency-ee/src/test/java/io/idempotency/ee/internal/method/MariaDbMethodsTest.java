package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class MariaDbMethodsTest extends MethodsContract {

    MariaDbMethodsTest() {
        super(Targets.Kind.MARIADB);
    }
}
