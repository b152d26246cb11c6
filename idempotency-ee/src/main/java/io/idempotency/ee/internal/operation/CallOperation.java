package io.idempotency.ee.internal.operation;

/** What is called in Java: its result is a value, not an HTTP answer. */
public sealed interface CallOperation extends Operation permits MethodOperation, NamedOperation {

    CallSettings call();

    /** What is kept of exceptions say the {@link #call() settings}. */
    @Override
    default DeclaredFailures failures() {
        return DeclaredFailures.none();
    }
}
