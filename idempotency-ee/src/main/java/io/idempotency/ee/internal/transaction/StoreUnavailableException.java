package io.idempotency.ee.internal.transaction;

/** Records cannot be read or written for now, for a reason beside the database: {@link FailureKind#UNAVAILABLE}. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super(cause);
    }
}
