package io.idempotency.ee.internal.http.inprocess.server;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What a resource method calls first: counts it, and writes a row where a transaction is active. */
@ApplicationScoped
public class Calls {

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    private final AtomicInteger count = new AtomicInteger();

    public void note() {
        count.incrementAndGet();
        if (transactions.active()) {
            database.transactions().entityManager().persist(new Effect(UUID.randomUUID(), "call"));
        }
    }

    int count() {
        return count.get();
    }
}
