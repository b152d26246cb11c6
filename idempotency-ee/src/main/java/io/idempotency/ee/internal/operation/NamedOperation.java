package io.idempotency.ee.internal.operation;

import io.idempotency.ee.internal.attempt.ExecutionSettings;

/**
 * What the application executes by a name of its own, without an annotated method.
 *
 * @param name unique in the application, 1 to 255 characters
 */
public record NamedOperation(String name, ExecutionSettings execution, CallSettings call) implements CallOperation {

    @Override
    public String method() {
        return name;
    }

    @Override
    public boolean sessionBean() {
        return false;
    }
}
