package io.idempotency.ee.internal.method;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotentCall;
import io.idempotency.ee.internal.argument.ArgumentKey;
import io.idempotency.ee.internal.invoke.Invoker;
import io.idempotency.ee.internal.key.ComparedCall;
import io.idempotency.ee.internal.operation.NamedOperation;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Executes what the application names by itself, by way of the same engine. */
@ApplicationScoped
public class Calls implements Idempotency {

    @Inject
    Invoker invoker;

    @Inject
    CallChecks checks;

    @Inject
    Transactions transactions;

    @Inject
    JsonBinding json;

    @Inject
    KeptCodecs kept;

    @Inject
    StoredCalls stored;

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T, X extends Exception> T execute(IdempotentCall call, Class<T> type, Work<? extends T, X> work) throws X {
        // Read from JSON of its type; null if the work has returned that.
        return (T) execute(call, (Type) type, work);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T, X extends Exception> T execute(IdempotentCall call, TypeLiteral<T> type, Work<? extends T, X> work)
            throws X {
        return (T) execute(call, type.getType(), work);
    }

    @SuppressWarnings("unchecked")
    private <X extends Exception> @Nullable Object execute(IdempotentCall call, Type type, Work<?, X> work) throws X {
        NamedOperation operation = checks.operation(call);
        ArgumentKey key = CallChecks.key(call);
        CallInput input =
                new CallInput(key, () -> compared(operation, call), transactions.active(), stored.of(operation, call));
        Callable<? extends @Nullable Object> proceed = work::call;
        Outcomes outcomes = new Outcomes(
                new ResultType(type),
                new ResultJson(json),
                kept.of(operation.name(), operation.call().kept()));
        try {
            return invoker.protect(operation, new MethodCall(operation, input, outcomes, proceed));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // All that is checked is what the work has thrown.
            throw (X) e;
        }
    }

    private ComparedCall compared(NamedOperation operation, IdempotentCall call) {
        ArgumentJson arguments = new ArgumentJson(json, operation.name());
        call.compared().ifPresent(request -> arguments.add("to compare", request));
        return arguments.compared();
    }
}
