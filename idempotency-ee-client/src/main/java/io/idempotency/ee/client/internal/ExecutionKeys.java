package io.idempotency.ee.client.internal;

import io.idempotency.ee.IdempotencyContext;
import jakarta.enterprise.inject.Instance;

/** Keys of the execution that the thread is in. The only class that needs idempotency-ee. */
final class ExecutionKeys implements KeySource {

    private final IdempotencyContext context;
    private final KeySource outside = new Random();

    private ExecutionKeys(IdempotencyContext context) {
        this.context = context;
    }

    /** @throws LinkageError where the application does not have idempotency-ee */
    static KeySource from(Instance<Object> beans) {
        Instance<IdempotencyContext> context = beans.select(IdempotencyContext.class);
        return context.isResolvable() ? new ExecutionKeys(context.get()) : new Random();
    }

    @Override
    public String next(CallDescription call) {
        return context.isActive() ? context.nextChildKey("client " + call.text()) : outside.next(call);
    }

    @Override
    public String named(String name) {
        return context.isActive() ? context.childKey(name) : outside.named(name);
    }
}
