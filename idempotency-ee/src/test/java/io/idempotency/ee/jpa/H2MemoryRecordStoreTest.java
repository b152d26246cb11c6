package io.idempotency.ee.jpa;

import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import org.h2.command.Command;

class H2MemoryRecordStoreTest extends RecordStoreContract {

    @Override
    Database open(Isolation isolation) {
        return Database.open("jdbc:h2:mem:contract", "sa", isolation, 20);
    }

    @Override
    boolean isBlocked(Database open, Thread thread) {
        return Await.isWaitingIn(Command.class, thread);
    }
}
