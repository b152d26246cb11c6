package io.idempotency.ee.store;

/** The table that the records are in. */
public interface RecordSchema {

    /** Whether the persistence unit knows the record. */
    boolean isMapped();

    /**
     * Creates the table and its index where they are not there.
     *
     * @throws RuntimeException if the database is unknown or refuses
     */
    void create();
}
