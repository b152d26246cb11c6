package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.util.Set;
import org.h2.command.Command;

class H2MemoryRecordStoreTest extends RecordStoreContract {

    @Override
    Database open(Isolation isolation) {
        // It outlives its last connection, which tests break.
        return Database.open("jdbc:h2:mem:contract;DB_CLOSE_DELAY=-1", "sa", isolation, 20, provider());
    }

    @Override
    boolean isBlocked(Database open, Thread thread) {
        // An insert does not wait in H2, it tries again and again.
        return Await.isIn(Command.class, thread);
    }

    @Override
    Set<FailureKind> ofDeadlock() {
        return Set.of(FailureKind.TRANSIENT, FailureKind.TIMEOUT);
    }

    @Override
    void breakConnection(Database open) {
        // H2 cannot abort a connection; closing it rolls back.
        open.closeConnection();
    }
}
