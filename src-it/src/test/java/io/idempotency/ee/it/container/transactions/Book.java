package io.idempotency.ee.it.container.transactions;

import io.idempotency.ee.it.container.common.Gates;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Business logic in a transactional CDI bean, and one row of somebody else's. */
@ApplicationScoped
public class Book {

    @Inject
    private Trace trace;

    @Inject
    private Gates gates;

    @Transactional
    public int write() {
        return trace.run();
    }

    @Transactional
    public int fail() {
        trace.run();
        throw new Refusal(409);
    }

    /** Stays inside until the gate is opened. */
    @Transactional
    public int write(String gate) {
        int run = trace.run();
        gates.pass(gate);
        return run;
    }

    @Transactional
    public int fail(String gate) {
        write(gate);
        throw new Refusal(409);
    }
}
