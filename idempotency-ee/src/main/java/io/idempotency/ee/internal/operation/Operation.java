package io.idempotency.ee.internal.operation;

import io.idempotency.ee.internal.attempt.ExecutionSettings;

/** One annotated method and its settings. Each kind has its own edge. */
public sealed interface Operation permits ResourceOperation, CallOperation {

    /** Whether a name is one of 1 to 255 characters, none of which means anything in a configuration key. */
    static boolean isLegal(String name) {
        return name.length() <= 255
                && !name.isEmpty()
                && name.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || "._$-".indexOf(c) >= 0);
    }

    /** Unique in the application, 1 to 255 characters. */
    String name();

    /** Class and method, for messages. */
    String method();

    /** Whether its class is a session bean, whose container begins a transaction before any interceptor. */
    boolean sessionBean();

    ExecutionSettings execution();

    /** What was declared about the exceptions of its method. */
    DeclaredFailures failures();
}
