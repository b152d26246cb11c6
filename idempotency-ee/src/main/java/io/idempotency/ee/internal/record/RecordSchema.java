package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.log.IdempotencyException;

/** The table that the records are in. */
public interface RecordSchema {

    /** Whether the persistence unit knows the record. */
    boolean isMapped();

    /**
     * Finds out which database it is, for what can be done better on that one. Changes nothing if that is known; the next
     * call tries again if the database cannot be reached.
     */
    void recognize();

    /** Where the records are, for a person: the table and what is known of the database. */
    String described();

    /**
     * Tries out every kind of statement in a transaction that is rolled back, on rows of its own.
     *
     * @throws IdempotencyException naming the table, and what failed: the records cannot be kept
     * @throws RuntimeException if the database is out of reach or busy
     */
    void prove();

    /**
     * Creates the table and its index where they are not there. Several servers may do it at once.
     *
     * @throws RuntimeException if the database is unknown or refuses
     */
    void create();
}
