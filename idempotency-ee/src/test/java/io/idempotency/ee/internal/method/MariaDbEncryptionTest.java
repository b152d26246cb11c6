package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class MariaDbEncryptionTest extends EncryptionContract {

    MariaDbEncryptionTest() {
        super(Targets.Kind.MARIADB);
    }
}
