package io.idempotency.ee.it.container.transactions;

import jakarta.ejb.ApplicationException;

/** Rolls a session bean back and reaches its caller as it is; the application has an answer for it. */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public Refusal(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
