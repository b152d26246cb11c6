package io.idempotency.ee.it.container.methods;

import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Gates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;

/** A CDI bean. */
@ApplicationScoped
public class PaymentBean {

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
    @Transactional
    public Receipt transactional(@IdempotencyKey("id") Payment payment) {
        return Receipt.of(writes.write(payment.id()), payment);
    }

    @Idempotent
    public int fail(@IdempotencyKey String id) throws DeclinedException {
        throw new DeclinedException("run " + writes.write(id));
    }

    @Idempotent(keepExceptions = DeclinedException.class)
    @Transactional
    public int decline(@IdempotencyKey String id) throws DeclinedException {
        throw new DeclinedException("run " + writes.write(id));
    }

    @Idempotent(keepExceptions = ClosedException.class)
    @Transactional
    public int close(@IdempotencyKey String id) {
        throw new ClosedException(DayOfWeek.SUNDAY, writes.write(id));
    }

    @Idempotent
    public int gated(@IdempotencyKey String id) {
        int run = writes.write(id);
        gates.pass(id);
        return run;
    }

    @Idempotent(operation = "told")
    public String told(@IdempotencyKey String id) {
        return context.operation() + " " + context.isJoined() + " "
                + context.keyDigest().length();
    }
}
