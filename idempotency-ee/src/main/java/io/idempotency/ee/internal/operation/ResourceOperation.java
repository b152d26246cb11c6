package io.idempotency.ee.internal.operation;

import io.idempotency.ee.internal.argument.KeyParameters;
import io.idempotency.ee.internal.attempt.ExecutionSettings;
import java.util.Optional;

/**
 * A method of a resource class.
 *
 * @param name unique in the application, 1 to 255 characters
 * @param method class and method, for messages
 * @param sessionBean whether its class is a session bean, whose container begins a transaction before any interceptor
 * @param keyParameters where its arguments hold its key; empty if a header does
 */
public record ResourceOperation(
        String name,
        String method,
        boolean sessionBean,
        ExecutionSettings execution,
        RequestSettings request,
        AnswerSettings answer,
        DeclaredFailures failures,
        Optional<KeyParameters> keyParameters)
        implements Operation {

    /** One whose keys are in a header. */
    public ResourceOperation(
            String name,
            String method,
            boolean sessionBean,
            ExecutionSettings execution,
            RequestSettings request,
            AnswerSettings answer,
            DeclaredFailures failures) {
        this(name, method, sessionBean, execution, request, answer, failures, Optional.empty());
    }

    /** The same with its key in its arguments. */
    public ResourceOperation with(KeyParameters parameters) {
        return new ResourceOperation(
                name, method, sessionBean, execution, request, answer, failures, Optional.of(parameters));
    }

    /** The same with what was declared about the exceptions of its method. */
    public ResourceOperation with(DeclaredFailures declared) {
        return new ResourceOperation(name, method, sessionBean, execution, request, answer, declared, keyParameters);
    }
}
