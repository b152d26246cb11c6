package io.idempotency.ee.it.container.transactions;

import jakarta.ejb.ApplicationException;

/** Declared not to roll back; the same answer. */
@ApplicationException(rollback = false)
public class DeclaredRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    public DeclaredRefusal(int status) {
        super(status);
    }
}
