package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.internal.operation.Operation;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Takes the invocation of an annotated method; implemented by the edge that knows where its key comes from. */
public interface Invocations {

    /**
     * Runs the method or answers in its place.
     *
     * @param returnType of the annotated method
     * @param proceed calls it
     * @return what the method returned, or anything of its type: the edge delivers the answer
     * @throws Exception what the method threw, where that is for its caller to see
     */
    @Nullable
    Object invoke(Operation operation, Class<?> returnType, Callable<@Nullable Object> proceed) throws Exception;
}
