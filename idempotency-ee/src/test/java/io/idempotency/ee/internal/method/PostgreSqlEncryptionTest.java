package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class PostgreSqlEncryptionTest extends EncryptionContract {

    PostgreSqlEncryptionTest() {
        super(Targets.Kind.POSTGRESQL);
    }
}
