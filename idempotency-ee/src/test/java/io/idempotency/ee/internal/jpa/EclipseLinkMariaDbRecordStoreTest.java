package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.fixture.Provider;

class EclipseLinkMariaDbRecordStoreTest extends MariaDbRecordStoreTest {

    @Override
    Provider provider() {
        return Provider.ECLIPSELINK;
    }

    @Override
    int fuzzedKeys() {
        return 40;
    }
}
