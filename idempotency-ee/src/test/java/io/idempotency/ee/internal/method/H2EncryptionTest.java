package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Targets;

class H2EncryptionTest extends EncryptionContract {

    H2EncryptionTest() {
        super(Targets.Kind.H2);
    }
}
