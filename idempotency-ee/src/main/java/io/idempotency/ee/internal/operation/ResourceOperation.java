package io.idempotency.ee.internal.operation;

import io.idempotency.ee.internal.attempt.ExecutionSettings;

/**
 * A method of a resource class.
 *
 * @param name unique in the application, 1 to 255 characters
 * @param method class and method, for messages
 * @param sessionBean whether its class is a session bean, whose container begins a transaction before any interceptor
 */
public record ResourceOperation(
        String name,
        String method,
        boolean sessionBean,
        ExecutionSettings execution,
        RequestSettings request,
        AnswerSettings answer,
        DeclaredFailures failures)
        implements Operation {

    /** The same with what was declared about the exceptions of its method. */
    public ResourceOperation with(DeclaredFailures declared) {
        return new ResourceOperation(name, method, sessionBean, execution, request, answer, declared);
    }
}
