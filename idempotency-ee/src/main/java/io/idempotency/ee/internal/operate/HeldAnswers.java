package io.idempotency.ee.internal.operate;

import io.idempotency.ee.internal.engine.Engine;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.record.RowSearch;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Compares the answers that this server holds with what is stored: one that another server has erased is not replayed for long. */
@ApplicationScoped
public class HeldAnswers {

    @Inject
    ApplicationSettings settings;

    @Inject
    Engine engine;

    @Inject
    RowSearch rows;

    @Inject
    Transactions transactions;

    /** Without the database nothing can have been erased that this server could know of: answers stay, as B16 has it. */
    public void check() {
        if (settings.replayMemory() == 0) {
            return;
        }
        try {
            engine.checkHeld(batch -> transactions.inNew(() -> new Ending.Commit<>(rows.ends(batch.keySet()))));
        } catch (RuntimeException e) {
            Log.warning(Message.HELD_UNCHECKED.text(Sanitized.chain(e)), e);
        }
    }
}
