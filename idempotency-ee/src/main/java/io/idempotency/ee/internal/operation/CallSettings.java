package io.idempotency.ee.internal.operation;

/**
 * How calls in Java are taken.
 *
 * @param required whether a call without a key is refused, or runs as if the method were not annotated
 * @param maxResult bytes of the result's JSON
 * @param kept the exceptions that are kept as outcomes
 */
public record CallSettings(boolean required, int maxResult, KeptTypes kept) {

    /** Without any exception. */
    public CallSettings(boolean required, int maxResult) {
        this(required, maxResult, KeptTypes.none());
    }

    /** The same with exceptions that are kept. */
    public CallSettings keeping(KeptTypes types) {
        return new CallSettings(required, maxResult, types);
    }
}
