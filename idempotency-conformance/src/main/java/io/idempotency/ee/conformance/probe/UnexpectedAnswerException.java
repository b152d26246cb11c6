package io.idempotency.ee.conformance.probe;

/** An answer that leaves nothing to judge: the case has failed. */
public final class UnexpectedAnswerException extends RuntimeException {

    UnexpectedAnswerException(String message) {
        super(message);
    }
}
