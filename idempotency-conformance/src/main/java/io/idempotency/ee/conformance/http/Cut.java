package io.idempotency.ee.conformance.http;

/** Where a connection is cut. */
public enum Cut {
    /** When half the request is sent. */
    IN_REQUEST,
    /** When all of it is sent, and nothing read. */
    BEFORE_ANSWER,
    /** When one byte of the answer is read. */
    IN_ANSWER
}
