package io.idempotency.ee.internal.jta;

/**
 * How a transaction ended, as a value: an exception would be wrapped by the session bean that ends it. Public, since the
 * container's proxies of session beans may be in another module.
 */
public sealed interface TransactionEnd<T> {

    record AsWanted<T>(T value) implements TransactionEnd<T> {}

    /** It could not begin, since whoever calls has forbidden it; nothing has run. */
    record Forbidden<T>() implements TransactionEnd<T> {}

    record NotCommitted<T>(boolean rolledBack, Throwable cause) implements TransactionEnd<T> {}
}
