package io.idempotency.ee.it.container.transactions;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Business logic in a transactional CDI bean, and one row of somebody else's. */
@ApplicationScoped
public class Book {

    @Inject
    private Trace trace;

    @Transactional
    public int write() {
        return trace.run();
    }

    @Transactional
    public int fail() {
        trace.run();
        throw new Refusal(409);
    }
}
