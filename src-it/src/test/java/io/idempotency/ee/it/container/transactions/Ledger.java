package io.idempotency.ee.it.container.transactions;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Business logic in a session bean. */
@Stateless
public class Ledger {

    @Inject
    private Trace trace;

    public int write() {
        return trace.run();
    }

    public int fail() {
        trace.run();
        throw new Refusal(409);
    }

    public int refuse() {
        trace.run();
        throw new DeclaredRefusal(409);
    }
}
