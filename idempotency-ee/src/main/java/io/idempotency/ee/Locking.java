package io.idempotency.ee;

/** When an execution claims its key in the database. */
public enum Locking {
    /** As the setting {@code idempotency.locking} says. */
    DEFAULT,
    /** Before the method runs: of concurrent duplicates one runs, the others wait for it. */
    PESSIMISTIC,
    /**
     * With the completed record, after the method ran: one statement less. Concurrent duplicates on several servers all
     * run and all but one are rolled back, so it is only for methods whose effects are all in the database.
     */
    OPTIMISTIC
}
