package io.idempotency.ee.operation;

import java.time.Duration;

/**
 * How an operation's requests are answered.
 *
 * @param maxBody bytes
 * @param mismatchStatus 422, 409 or 400
 * @param retryAfter whole seconds count
 */
public record AnswerSettings(int maxBody, int mismatchStatus, String replayedHeader, Duration retryAfter) {}
