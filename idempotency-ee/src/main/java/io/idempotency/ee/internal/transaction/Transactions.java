package io.idempotency.ee.internal.transaction;

import java.util.function.Supplier;

/** The transactions of the calling thread. */
public interface Transactions {

    /**
     * Runs work in a transaction of its own; one that is active is suspended meanwhile.
     *
     * @return the value of its ending, after the commit or the rollback
     * @throws CommitFailure if the work wanted a commit and there was none, or it is not known whether there was
     */
    <T> T inNew(Supplier<Ending<T>> work);

    /** What distinguishes the active transaction from any other one; the same for all of a thread that has none. */
    Object identity();

    /** Whether a transaction is active on this thread. */
    boolean active();

    /** Whether the active transaction can only be rolled back. */
    boolean markedForRollback();

    /**
     * Whether the server has rolled the active transaction back under its thread: it took too long. Other servers only mark it,
     * which looks like a mark of the application's.
     */
    boolean timedOut();

    /**
     * Runs one of two actions once the active transaction has ended, on the thread that ends it. They must not throw.
     *
     * @throws RuntimeException if the transaction takes no more of them, since it can only be rolled back
     */
    void afterCompletion(Runnable committed, Runnable rolledBack);

    /** Marks the active transaction so that it can only be rolled back. */
    void markForRollback();
}
