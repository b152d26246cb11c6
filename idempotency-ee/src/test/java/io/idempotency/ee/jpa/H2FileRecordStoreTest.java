package io.idempotency.ee.jpa;

import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import java.nio.file.Path;
import org.h2.command.Command;
import org.junit.jupiter.api.io.TempDir;

class H2FileRecordStoreTest extends RecordStoreContract {

    @TempDir
    static Path folder;

    @Override
    Database open(Isolation isolation) {
        return Database.open("jdbc:h2:file:" + folder.resolve("contract"), "sa", isolation, 20);
    }

    @Override
    boolean isBlocked(Database open, Thread thread) {
        return Await.isWaitingIn(Command.class, thread);
    }
}
