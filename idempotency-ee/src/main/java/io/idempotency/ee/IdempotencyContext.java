package io.idempotency.ee;

import io.idempotency.ee.Idempotency.Work;
import jakarta.enterprise.util.TypeLiteral;

/**
 * The execution that the current thread is in: of a resource method, a bean method, or work of {@link Idempotency}. To be
 * injected, in beans of any scope; it needs no request. In an execution inside of another it is the inner one. Other threads
 * that an execution starts are in none.
 */
public interface IdempotencyContext {

    /** Whether there is one. A method that runs without a key, since none is required, is in none. */
    boolean isActive();

    /**
     * The operation's name.
     *
     * @throws IllegalStateException outside of an execution ({@code IDEM-413}), as all that follow
     */
    String operation();

    /**
     * The key's digest: 64 hexadecimal characters, SHA-256 of whose key it is, operation and key. The same on each attempt and
     * each server, and another one for each other key, operation and caller.
     */
    String keyDigest();

    /** Whether it takes part in a transaction that was active before: then that one's end decides what becomes of it. */
    boolean isJoined();

    /**
     * A key for a call to another system. It is the same on each attempt of this execution and on each server. Each other name
     * and each other execution has another one. It is a digest: nobody can read this execution's own key out of it, but who
     * guesses caller, operation and key can test the guess.
     *
     * @param name of the call, for example {@code charge}
     * @return a UUID
     * @throws IllegalArgumentException if the name is blank
     */
    String childKey(String name);

    /**
     * A key for one of several calls of a name: this execution counts how often it has asked by that name. Each attempt begins
     * with the first again. No such key is one of {@link #childKey}.
     *
     * @param name of the calls
     * @return a UUID
     * @throws IllegalArgumentException if the name is blank
     */
    String nextChildKey(String name);

    /**
     * Executes a step: a recovery point. Its effects and its result are committed at once, in a transaction of its own, whatever
     * becomes of this execution; each further attempt of this execution gets the result and does not run the work again.
     *
     * <pre>{@code
     * Charge charge = context.step("charge", Charge.class, () -> payments.charge(context.childKey("charge"), amount));
     * }</pre>
     *
     * <ol>
     *   <li>It takes a second connection while this execution's transaction is open, and sees nothing of what that has written.
     *       If it needs a row that this execution has changed, it waits until the lock times out.
     *   <li>The result is kept as a bean method's is: JSON of the given type, read back equal ({@code IDEM-411}). What the work
     *       throws is thrown as it is and not kept; then the step is rolled back, and may be tried again by the next attempt.
     *   <li>Its record has the retention of the operation, from the step on. It belongs to the request of this execution: the
     *       same key with another request is refused as reused.
     *   <li>The work is an execution too: in it, this context has child keys and steps of the step.
     *   <li>A refusal that the method lets out is the answer of this execution: over HTTP 422, 409 or 503.
     * </ol>
     *
     * @param name of the step, once in each attempt: 1 to 255 characters out of {@code A-Z a-z 0-9 . _ - $}, and no more than
     *     254 with the operation's name
     * @param type of the result; {@code Void.class} if there is none
     * @return the result, null if the work returned null
     * @throws X what the work throws
     * @throws IdempotentCallException {@code IDEM-440} without a legal name, {@code IDEM-441} for a name that this attempt has had
     * @throws KeyReusedException if the step was executed for another request with this execution's key
     * @throws KeyInFlightException if another attempt executes the step past the wait limit
     * @throws StoreUnavailableException {@code IDEM-442} without a database, or without a second connection
     */
    <T, X extends Exception> T step(String name, Class<T> type, Work<? extends T, X> work) throws X;

    /** The same with a result of a generic type. */
    <T, X extends Exception> T step(String name, TypeLiteral<T> type, Work<? extends T, X> work) throws X;
}
