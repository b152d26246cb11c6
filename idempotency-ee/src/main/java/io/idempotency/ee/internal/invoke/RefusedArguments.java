package io.idempotency.ee.internal.invoke;

import jakarta.validation.ConstraintViolationException;

/** Arguments that Bean Validation has refused, in an interceptor inside of ours: the method has not run. */
public final class RefusedArguments {

    private RefusedArguments() {}

    /** Whether they are behind a failure. */
    public static boolean isBehind(Throwable thrown) {
        return thrown instanceof ConstraintViolationException refused
                && refused.getConstraintViolations() != null
                && refused.getConstraintViolations().stream()
                        .anyMatch(violation -> violation.getExecutableParameters() != null);
    }
}
