package io.idempotency.ee.internal.transaction;

/** The keys that records are encrypted with cannot be had for now: {@link FailureKind#UNAVAILABLE}. */
public final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeysUnavailableException(Throwable cause) {
        super(cause);
    }
}
