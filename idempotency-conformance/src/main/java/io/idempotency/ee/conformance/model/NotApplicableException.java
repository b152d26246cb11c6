package io.idempotency.ee.conformance.model;

/** A case that cannot be told from outside, or not with these options. */
public final class NotApplicableException extends RuntimeException {

    /** Makes one with the reason. */
    public NotApplicableException(String reason) {
        super(reason);
    }

    /** Throws one unless the condition holds. */
    public static void unless(boolean condition, String reason) {
        if (!condition) {
            throw new NotApplicableException(reason);
        }
    }
}
