package io.idempotency.ee.internal.transaction;

/** A transaction that should have been committed was rolled back, or its outcome is not known. */
public final class CommitFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean rolledBack;
    private final Throwable reason;

    /** @param rolledBack whether it is certain that nothing was committed */
    public CommitFailure(boolean rolledBack, Throwable reason) {
        super(reason);
        this.rolledBack = rolledBack;
        this.reason = reason;
    }

    /** What the transaction manager threw. */
    public Throwable reason() {
        return reason;
    }

    public boolean rolledBack() {
        return rolledBack;
    }
}
