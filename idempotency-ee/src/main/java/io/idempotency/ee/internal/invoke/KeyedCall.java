package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.key.Fingerprints;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import org.jspecify.annotations.Nullable;

/** A call with a key, as its edge has read it, and how its outcome is given back. */
public interface KeyedCall {

    /** Whether a transaction of the caller was active when it came. */
    boolean insideCaller();

    /**
     * Who calls.
     *
     * @return without a tenant
     * @throws RuntimeException if nobody can say
     */
    Scope caller();

    /** Where the record of its key is found. */
    RecordIdentity identity(Scope scope);

    /** The same for the same request to the same identity. */
    Fingerprints fingerprints(RecordIdentity identity);

    /** The method. */
    Work work();

    /** Stores what it was called with, in the transaction of a step, where the application is to finish it later. */
    default void store(Attempt execution) {}

    /** Whether the method was called, as far as an interceptor can see; one behind ours may have refused it. */
    boolean ran();

    /** The method has returned, or will not be called. */
    void end();

    /**
     * Nothing has run, since whose key it is could not be found out.
     *
     * @return what the interceptor returns
     * @throws Exception what the caller is to see
     */
    @Nullable
    Object refused(RuntimeException cause) throws Exception;

    /**
     * Gives the outcome to the caller.
     *
     * @return what the interceptor returns
     * @throws Exception what the caller is to see
     */
    @Nullable
    Object give(Outcome outcome) throws Exception;

    /** The transaction that the outcome was part of has been rolled back. */
    void withdraw();
}
