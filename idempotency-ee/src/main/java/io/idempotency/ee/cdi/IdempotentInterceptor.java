package io.idempotency.ee.cdi;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.operation.Invocations;
import io.idempotency.ee.operation.Operation;
import io.idempotency.ee.operation.Operations;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the calls of annotated methods: inside authentication and authorization, outside {@code @Transactional} (at
 * {@code PLATFORM_BEFORE + 200}), so that the method joins the transaction that holds the record.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

    private final Operations operations;
    private final Invocations invocations;

    @Inject
    IdempotentInterceptor(Operations operations, Invocations invocations) {
        this.operations = operations;
        this.invocations = invocations;
    }

    @AroundInvoke
    @Nullable
    Object invoke(InvocationContext context) throws Exception {
        // A binding on a class covers its other methods too; those are no operations.
        Optional<Operation> operation = operations.find(context.getTarget().getClass(), context.getMethod());
        return operation.isEmpty()
                ? context.proceed()
                : invocations.invoke(operation.get(), context.getMethod().getReturnType(), context::proceed);
    }
}
