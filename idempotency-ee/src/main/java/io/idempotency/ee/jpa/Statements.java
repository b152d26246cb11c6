package io.idempotency.ee.jpa;

import io.idempotency.ee.store.Answer;
import io.idempotency.ee.store.Claim;
import io.idempotency.ee.store.CompletedRecord;
import java.util.Optional;
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

    /** Reads a committed row, or one of this transaction. */
    Optional<CompletedRecord> read(UUID id);
}
