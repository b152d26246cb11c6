package io.idempotency.ee.internal.attempt;

/** The method returned success although it, or something that it called, had marked the transaction for rollback. */
public final class RolledBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public RolledBackException(int status) {
        super("status " + status + " from a transaction that is marked for rollback");
        this.status = status;
    }

    public int status() {
        return status;
    }
}
