package io.idempotency.ee.it.container.methods;

import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Gates;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A session bean, whose container begins a transaction before any interceptor. */
@Stateless
public class PaymentSession {

    @Inject
    private Writes writes;

    @Inject
    private Gates gates;

    @Inject
    private IdempotencyContext context;

    @Idempotent
    public Receipt capture(@IdempotencyKey("id") Payment payment) {
        return Receipt.of(writes.write(payment.id()), payment);
    }

    @Idempotent
    public int fail(@IdempotencyKey String id) throws DeclinedException {
        throw new DeclinedException("run " + writes.write(id));
    }

    @Idempotent(keepExceptions = DeclinedException.class)
    public int decline(@IdempotencyKey String id) throws DeclinedException {
        throw new DeclinedException("run " + writes.write(id));
    }

    @Idempotent
    public int gated(@IdempotencyKey String id) {
        int run = writes.write(id);
        gates.pass(id);
        return run;
    }

    @Idempotent(operation = "told.session")
    public String told(@IdempotencyKey String id) {
        return context.operation() + " " + context.isJoined() + " "
                + context.keyDigest().length();
    }
}
