package io.idempotency.ee.internal.operation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an operation's requests are answered.
 *
 * @param kept which answers are kept
 * @param maxBody bytes
 * @param mismatchStatus 422, 409 or 400
 * @param retryAfter whole seconds count
 * @param unstoredHeaders lower-case names, sorted; besides those that are never stored
 * @param marksFirst whether a first answer has the marker too, with the value false
 * @param noStore whether a replay tells caches not to store it
 * @param expiryHeader the header that says until when the answer can be replayed
 */
public record AnswerSettings(
        KeptAnswers kept,
        int maxBody,
        int mismatchStatus,
        String replayedHeader,
        Duration retryAfter,
        List<String> unstoredHeaders,
        boolean marksFirst,
        boolean noStore,
        Optional<String> expiryHeader) {}
