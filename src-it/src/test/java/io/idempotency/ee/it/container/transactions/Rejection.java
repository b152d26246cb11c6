package io.idempotency.ee.it.container.transactions;

import jakarta.ejb.ApplicationException;

/** A refusal that reaches the caller of a session bean as it is, and rolls back. */
@ApplicationException(rollback = true)
public class Rejection extends Refusal {

    private static final long serialVersionUID = 1L;

    public Rejection(int status) {
        super(status);
    }
}
