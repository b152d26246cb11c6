package io.idempotency.ee.internal.operation;

/** What is done with a request that has a {@code Content-Encoding}. */
public enum EncodedBodies {
    /** It is taken as it is: whoever reads the body decodes it. */
    ACCEPT,
    /** It is answered with 415. */
    REFUSE
}
