package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.fixture.Provider;

class EclipseLinkPostgreSqlRecordStoreTest extends PostgreSqlRecordStoreTest {

    @Override
    Provider provider() {
        return Provider.ECLIPSELINK;
    }

    @Override
    int fuzzedKeys() {
        return 40;
    }
}
