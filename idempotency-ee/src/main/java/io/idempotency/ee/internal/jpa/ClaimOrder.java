package io.idempotency.ee.internal.jpa;

/** In which order a key is looked for and claimed. */
enum ClaimOrder {
    /** On any database. */
    SELECT_THEN_INSERT,

    /**
     * On PostgreSQL: most keys are new, and an insert that finds a row writes nothing and fails nothing. A key that this
     * server knows is looked for first.
     */
    INSERT_IF_UNSEEN,

    /**
     * On MariaDB and MySQL. A transaction at REPEATABLE READ, the default there, sees what was committed at its first plain
     * select. Ours, before the method, would let the method read what has changed while it waited for locks of its own; an
     * insert does not. The count that the database returns is that of rows that were inserted, whatever the driver is set to.
     */
    INSERT_THEN_SELECT
}
