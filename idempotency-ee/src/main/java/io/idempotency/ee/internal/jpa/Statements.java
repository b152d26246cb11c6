package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.record.RawRow;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;

/** Sends the statements that a request needs, in the transaction of its thread. They flush nothing of the application's. */
interface Statements {

    /**
     * Writes a row.
     *
     * @param values the statement's parameters
     * @param timeout seconds, or 0 for no bound
     * @return how many rows the database counts
     */
    int write(RowStatement statement, Object[] values, int timeout);

    /**
     * Inserts a row, unless one of its id is there.
     *
     * @param insert {@link DatabaseInUse#lateInsert}
     * @return why there is none, which is not always that one was there; the transaction goes on. Empty if it was inserted
     */
    Optional<PersistenceException> insertUnlessThere(RowStatement insert, Object[] values, int timeout);

    /** Reads a row that is committed, of this transaction, or of another one where the database shows that. */
    Optional<RawRow> read(UUID id);
}
