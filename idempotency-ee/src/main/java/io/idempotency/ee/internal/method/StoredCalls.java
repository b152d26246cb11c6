package io.idempotency.ee.internal.method;

import io.idempotency.ee.IdempotentCall;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.internal.argument.CallSignature;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.invoke.Invocation;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.CallOperation;
import io.idempotency.ee.internal.operation.MethodOperation;
import io.idempotency.ee.internal.record.CallRow;
import io.idempotency.ee.internal.record.CallStore;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.LibraryClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Stores what executions were called with, where the application resumes them. */
@ApplicationScoped
public class StoredCalls {

    @Inject
    Resumptions resumptions;

    @Inject
    CallStore store;

    @Inject
    LibraryClock clock;

    @Inject
    JsonBinding json;

    /** What stores a call of a method, in the transaction of a step. */
    Consumer<Attempt> of(MethodOperation operation, Invocation invocation) {
        return execution -> store(operation, execution, List.of(), () -> {
            Type[] types = invocation.method().getGenericParameterTypes();
            CallText text = new CallText(json, operation.method());
            for (int i = 0; i < types.length; i++) {
                if (isStored(operation.signature(), i)) {
                    text.add(types[i], invocation.arguments()[i]);
                } else {
                    text.none();
                }
            }
            return text;
        });
    }

    /** The same of a call of {@code execute}. */
    Consumer<Attempt> of(CallOperation operation, IdempotentCall call) {
        return execution -> store(operation, execution, call.key(), () -> {
            CallText text = new CallText(json, operation.name());
            call.compared().ifPresent(text::add);
            return text;
        });
    }

    private void store(CallOperation operation, Attempt execution, List<String> key, Supplier<CallText> text) {
        if (!resumptions.operations().contains(operation.name())) {
            return;
        } else if (execution.insideCaller()) {
            Log.warning(Message.NOT_RESUMED_IN_CALLER.text(operation.name()));
            return;
        }
        Claim claim = execution.claimAt(clock.instant());
        byte[] call = bytes(execution, key, text);
        CallRow row = new CallRow(
                execution.identity().call(),
                execution.id(),
                operation.name(),
                claim.createdAt().plus(operation.call().resumeAfter()),
                claim.expiresAt(),
                0,
                call);
        store.add(row, claim);
    }

    private static byte[] bytes(Attempt execution, List<String> key, Supplier<CallText> text) {
        try {
            return text.get().bytes(execution.scope().tenant(), key);
        } catch (IdempotencyException e) {
            throw new IdempotentCallException(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isStored(CallSignature signature, int index) {
        return signature.keys().isWhole(index) || signature.compared().stream().anyMatch(each -> each.index() == index);
    }
}
