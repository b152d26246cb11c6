package io.idempotency.ee.jpa;

import io.idempotency.ee.store.Answer;
import io.idempotency.ee.store.Claim;
import io.idempotency.ee.store.KeyState;
import java.util.UUID;

/** Sends the statements that a request needs, in the transaction of its thread. They flush nothing of the application's. */
interface Statements {

    /**
     * Writes a row.
     *
     * @param timeout seconds, or 0 for no bound
     * @return how many rows the database tells
     */
    int write(RowStatement statement, Claim claim, Answer answer, int timeout);

    /** Reads a row that is committed, of this transaction, or of another one where the database shows that. */
    KeyState.Found read(UUID id);
}
