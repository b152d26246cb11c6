package io.idempotency.ee;

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
}
