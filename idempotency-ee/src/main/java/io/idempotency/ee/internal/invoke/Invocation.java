package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.internal.operation.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The call of an annotated method.
 *
 * @param target the object that is called
 * @param method as the object's class or one of its superclasses declares it
 * @param arguments of the call
 * @param proceed calls the method
 */
@SuppressWarnings("ArrayRecordComponent")
public record Invocation(
        Operation operation,
        Object target,
        Method method,
        @Nullable Object[] arguments,
        Callable<@Nullable Object> proceed) {

    public Class<?> returnType() {
        return method.getReturnType();
    }

    public Type genericReturnType() {
        return method.getGenericReturnType();
    }

    /** The operation: what the arguments say is the caller's. */
    @Override
    public String toString() {
        return "Invocation[" + operation.name() + "]";
    }
}
