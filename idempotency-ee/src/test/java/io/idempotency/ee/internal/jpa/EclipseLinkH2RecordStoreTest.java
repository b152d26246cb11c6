package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.fixture.Provider;

class EclipseLinkH2RecordStoreTest extends H2MemoryRecordStoreTest {

    @Override
    Provider provider() {
        return Provider.ECLIPSELINK;
    }

    @Override
    int fuzzedKeys() {
        return 40;
    }
}
