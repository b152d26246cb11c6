package io.idempotency.ee.internal.operation;

/** Which methods are operations. */
public enum Cover {
    /** Those that are annotated. */
    ANNOTATED,
    /** Also every resource method for POST or PATCH. */
    WRITES
}
