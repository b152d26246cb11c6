package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.argument.ArgumentKey;
import io.idempotency.ee.internal.argument.CallSignature;
import io.idempotency.ee.internal.invoke.Edge;
import io.idempotency.ee.internal.invoke.Invocation;
import io.idempotency.ee.internal.invoke.KeyedCall;
import io.idempotency.ee.internal.key.ComparedCall;
import io.idempotency.ee.internal.operation.MethodOperation;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The edge of the methods of beans: their arguments hold the key. */
@ApplicationScoped
public class MethodEdge implements Edge {

    @Inject
    Transactions transactions;

    @Inject
    JsonBinding json;

    @Inject
    KeptCodecs kept;

    @Inject
    StoredCalls stored;

    @Override
    public boolean serves(Operation operation) {
        return operation instanceof MethodOperation;
    }

    @Override
    public Optional<KeyedCall> begin(Invocation invocation) {
        MethodOperation operation = (MethodOperation) invocation.operation();
        if (!operation.execution().enabled()) {
            return Optional.empty();
        }
        ArgumentKey key = operation.signature().keys().read(invocation.arguments());
        if (key instanceof ArgumentKey.Missing && !operation.call().required()) {
            return Optional.empty();
        }
        return Optional.of(new MethodCall(
                operation,
                new CallInput(
                        key,
                        () -> compared(operation, invocation),
                        transactions.active(),
                        stored.of(operation, invocation)),
                new Outcomes(
                        new ResultType(operation.signature().returns()),
                        new ResultJson(json),
                        kept.of(operation.method(), operation.call().kept())),
                invocation.proceed()));
    }

    private ComparedCall compared(MethodOperation operation, Invocation invocation) {
        ArgumentJson arguments = new ArgumentJson(json, operation.method());
        for (CallSignature.Compared each : operation.signature().compared()) {
            arguments.add(each.label(), invocation.arguments()[each.index()]);
        }
        return arguments.compared();
    }
}
