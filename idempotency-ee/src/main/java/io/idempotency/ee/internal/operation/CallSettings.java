package io.idempotency.ee.internal.operation;

import java.time.Duration;

/**
 * How calls in Java are taken.
 *
 * @param required whether a call without a key is refused, or runs as if the method were not annotated
 * @param maxResult bytes of the result's JSON
 * @param kept the exceptions that are kept as outcomes
 * @param resumeAfter when an execution that is not finished is finished without its client, where the application can
 */
public record CallSettings(boolean required, int maxResult, KeptTypes kept, Duration resumeAfter) {

    /** Without any exception. */
    public CallSettings(boolean required, int maxResult, Duration resumeAfter) {
        this(required, maxResult, KeptTypes.none(), resumeAfter);
    }

    /** The same with exceptions that are kept. */
    public CallSettings keeping(KeptTypes types) {
        return new CallSettings(required, maxResult, types, resumeAfter);
    }
}
