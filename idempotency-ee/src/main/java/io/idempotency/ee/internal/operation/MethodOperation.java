package io.idempotency.ee.internal.operation;

import io.idempotency.ee.internal.argument.CallSignature;
import io.idempotency.ee.internal.attempt.ExecutionSettings;

/**
 * A method of a bean that is no resource method.
 *
 * @param name unique in the application, 1 to 255 characters
 * @param method class and method, for messages
 * @param sessionBean whether its class is a session bean
 * @param signature what its arguments and its result mean
 */
public record MethodOperation(
        String name,
        String method,
        boolean sessionBean,
        ExecutionSettings execution,
        CallSettings call,
        CallSignature signature)
        implements CallOperation {

    /** The same with exceptions that are kept as outcomes. */
    public MethodOperation keeping(KeptTypes kept) {
        return new MethodOperation(name, method, sessionBean, execution, call.keeping(kept), signature);
    }
}
