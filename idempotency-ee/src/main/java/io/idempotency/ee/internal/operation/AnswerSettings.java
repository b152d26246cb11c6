package io.idempotency.ee.internal.operation;

import io.idempotency.ee.Keep;
import java.time.Duration;
import java.util.List;

/**
 * How an operation's requests are answered.
 *
 * @param keep which answers are kept; not {@code DEFAULT}
 * @param maxBody bytes
 * @param mismatchStatus 422, 409 or 400
 * @param retryAfter whole seconds count
 * @param unstoredHeaders lower-case names, sorted; besides those that are never stored
 */
public record AnswerSettings(
        Keep keep,
        int maxBody,
        int mismatchStatus,
        String replayedHeader,
        Duration retryAfter,
        List<String> unstoredHeaders) {}
