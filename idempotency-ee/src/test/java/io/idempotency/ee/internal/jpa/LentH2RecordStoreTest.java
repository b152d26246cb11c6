package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;

/** By way of the connections of the entity managers. */
class LentH2RecordStoreTest extends H2MemoryRecordStoreTest {

    @Override
    Database open(Isolation isolation) {
        return super.open(isolation).lendingConnections();
    }

    @Override
    int fuzzedKeys() {
        return 60;
    }

    @Override
    boolean insertsLate() {
        return true;
    }
}
