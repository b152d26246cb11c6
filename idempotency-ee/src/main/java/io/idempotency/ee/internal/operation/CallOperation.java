package io.idempotency.ee.internal.operation;

/** What is called in Java: its result is a value, not an HTTP answer. */
public sealed interface CallOperation extends Operation permits MethodOperation, NamedOperation {

    CallSettings call();

    /** An exception is never kept with what was done before it. */
    @Override
    default DeclaredFailures failures() {
        return DeclaredFailures.none();
    }
}
