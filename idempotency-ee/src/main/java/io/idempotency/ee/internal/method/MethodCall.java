package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.invoke.KeyedCall;
import io.idempotency.ee.internal.key.Fingerprints;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.operation.CallOperation;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A call in Java with a key. */
final class MethodCall implements KeyedCall {

    /** The key is the application's own, whoever makes it call. */
    private static final Scope APPLICATION = new Scope(Optional.empty(), Optional.empty());

    private final CallOperation operation;
    private final CallInput input;
    private final MethodWork work;

    MethodCall(
            CallOperation operation, CallInput input, Outcomes outcomes, Callable<? extends @Nullable Object> proceed) {
        this.operation = operation;
        this.input = input;
        this.work = new MethodWork(proceed, operation, outcomes);
    }

    @Override
    public boolean insideCaller() {
        return input.insideCaller();
    }

    @Override
    public Scope caller() {
        return APPLICATION;
    }

    @Override
    public RecordIdentity identity(Scope scope) {
        return RecordIdentity.of(scope, operation.name(), input.read().orThrow(operation.method()));
    }

    @Override
    public Fingerprints fingerprints(RecordIdentity identity) {
        return input.compared().get().of(identity);
    }

    @Override
    public Work work() {
        return work;
    }

    @Override
    public void store(Attempt execution) {
        input.storing().accept(execution);
    }

    @Override
    public boolean ran() {
        return work.ran();
    }

    @Override
    public void end() {}

    @Override
    public @Nullable Object refused(RuntimeException cause) {
        throw new CallFailures(operation).refused(cause);
    }

    @Override
    public @Nullable Object give(Outcome outcome) throws Exception {
        return new Delivery(new CallFailures(operation), work).give(outcome);
    }

    /** The caller has its result, and has rolled back itself. */
    @Override
    public void withdraw() {}
}
