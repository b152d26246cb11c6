package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.operation.Operations.Covering;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes the calls of annotated methods: inside authentication and authorization, outside {@code @Transactional} (at
 * {@code PLATFORM_BEFORE + 200}), so that the method joins the transaction that holds the record.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

    // Fields: GlassFish makes interceptors of session beans by a constructor without parameters.
    @Inject
    Operations operations;

    @Inject
    Invoker invoker;

    @AroundInvoke
    @Nullable
    Object invoke(InvocationContext context) throws Exception {
        Covering covering = operations.find(context.getTarget().getClass(), context.getMethod());
        if (covering instanceof Covering.Covered covered) {
            return invoker.invoke(new Invocation(
                    covered.operation(),
                    context.getTarget(),
                    context.getMethod(),
                    context.getParameters(),
                    context::proceed));
        } else if (covering instanceof Covering.Left) {
            // A binding on a class is for its other methods too.
            return context.proceed();
        }
        throw new IdempotencyException(
                Message.UNDECIDED, Annotated.describe(context.getTarget().getClass(), context.getMethod()));
    }
}
