package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class MariaDbKeptTest extends KeptContract {

    MariaDbKeptTest() {
        super(Targets.Kind.MARIADB);
    }
}
