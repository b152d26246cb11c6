package io.idempotency.ee.internal.operate;

import io.idempotency.ee.UnfinishedExecution;
import io.idempotency.ee.UnfinishedExecutions;
import io.idempotency.ee.internal.record.CallStore;
import io.idempotency.ee.internal.record.LibraryClock;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads unfinished executions from the table, in a transaction of its own. */
@ApplicationScoped
public class StoredUnfinished implements UnfinishedExecutions {

    @Inject
    CallStore calls;

    @Inject
    Transactions transactions;

    @Inject
    LibraryClock clock;

    @Override
    public long count() {
        return transactions.<Long>inNew(() -> new Ending.Commit<>(calls.countUnfinished(clock.instant())));
    }

    @Override
    public List<UnfinishedExecution> list(int most) {
        return transactions.<List<UnfinishedExecution>>inNew(
                () -> new Ending.Commit<>(calls.unfinished(clock.instant(), most)));
    }
}
