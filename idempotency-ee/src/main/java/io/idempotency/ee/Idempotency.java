package io.idempotency.ee;

import jakarta.enterprise.util.TypeLiteral;

/**
 * Executes work at most once per key, where no annotation reaches: a message's handler, a loop over a batch, a lambda. To be
 * injected. Inside and outside of a request, with the promises of an {@link Idempotent} bean method:
 *
 * <pre>{@code
 * @Inject Idempotency idempotency;
 *
 * Receipt receipt = idempotency.execute("payments.capture", event.id(), Receipt.class, () -> payments.capture(event));
 *
 * List<Line> lines = idempotency.execute(
 *         IdempotentCall.of("import.file", file.name(), file.date()).comparing(file.checksum()).retention(Duration.ofDays(30)),
 *         new TypeLiteral<List<Line>>() {},
 *         () -> importer.load(file));
 * }</pre>
 *
 * <ol>
 *   <li>The work and the record of its result are committed together: in the transaction that is active, if there is one, else
 *       in one of their own.
 *   <li>A duplicate gets a result that is equal, read from JSON of the given type. A result that would not be read back equal
 *       is refused before the commit ({@code IDEM-411}).
 *   <li>What the work throws is thrown as it is, and is not kept and rolls back, unless the call is
 *       {@linkplain IdempotentCall#keeping keeping} it.
 *   <li>Settings are those of {@code idempotency.operations.<operation>.<setting>}, unless the call has its own.
 * </ol>
 *
 * <p>Each method throws a {@link KeyMissingException} for a key that is empty, a {@link KeyReusedException} if what is compared
 * is not the same, a {@link KeyInFlightException} if another call goes on past the wait limit, a
 * {@link StoreUnavailableException} without a database, and another {@link IdempotentCallException} for wrong use.
 */
public interface Idempotency {

    /**
     * Executes work, or returns the result of the execution before.
     *
     * @param operation a name that no annotated method has; 1 to 255 characters out of {@code A-Z a-z 0-9 . _ - $}
     * @param key not empty, of any length; the application's own, whoever the caller is
     * @param type of the result; {@code Void.class} if there is none
     * @param work runs on this thread
     * @return the result, null if the work returned null
     * @throws X what the work throws
     */
    default <T, X extends Exception> T execute(String operation, String key, Class<T> type, Work<? extends T, X> work)
            throws X {
        return execute(IdempotentCall.of(operation, key), type, work);
    }

    /** The same with options. */
    <T, X extends Exception> T execute(IdempotentCall call, Class<T> type, Work<? extends T, X> work) throws X;

    /** The same with a result of a generic type. */
    <T, X extends Exception> T execute(IdempotentCall call, TypeLiteral<T> type, Work<? extends T, X> work) throws X;

    /** What is executed; a {@code Callable} that says what it throws. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {

        /** Runs inside the transaction that holds the record. */
        T call() throws X;
    }
}
