package io.idempotency.ee.internal.operation;

/** What happens to the table when the application starts. */
public enum SchemaAction {
    /** Nothing: it is there. */
    NONE,
    /** It is created if it is not there. */
    CREATE
}
