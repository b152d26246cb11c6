package io.idempotency.ee.store;

/** The table that the records are in. */
public interface RecordSchema {

    /** Whether the persistence unit knows the record. */
    boolean isMapped();

    /**
     * Finds out which database it is, for what can be done better on that one. Changes nothing if that is known; the next
     * call tries again if the database cannot be reached.
     */
    void recognize();

    /**
     * Creates the table and its index where they are not there.
     *
     * @throws RuntimeException if the database is unknown or refuses
     */
    void create();
}
