package io.idempotency.ee;

/** When an execution claims its key in the database. */
public enum Locking {
    /** As the setting {@code idempotency.locking} says. */
    DEFAULT,
    /** Before the method runs: of concurrent duplicates one runs, the others wait for it. */
    PESSIMISTIC,
    /**
     * After the method ran, with the completed record: one statement in all. Nothing is looked for before, unless this server has come
     * across the key. So a retry on another server, and each of several concurrent duplicates on different servers, runs the method
     * too, is rolled back and gets the first answer. It is only for methods whose effects are all in the database; steps and child
     * keys are refused in them.
     */
    LATE
}
