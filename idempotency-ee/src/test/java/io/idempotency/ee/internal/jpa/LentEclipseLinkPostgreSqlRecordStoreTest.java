package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;

/** By way of the connections of the entity managers. */
class LentEclipseLinkPostgreSqlRecordStoreTest extends EclipseLinkPostgreSqlRecordStoreTest {

    @Override
    Database open(Isolation isolation) {
        return super.open(isolation).lendingConnections();
    }
}
