package io.idempotency.ee.store;

import io.idempotency.ee.message.Sanitized;

/** A failure for the log: classes and codes. Never its messages, since a database puts a row's contents into them. */
public final class FailureText {

    private FailureText() {}

    public static String of(Throwable failure) {
        return Sanitized.chain(failure);
    }
}
