package io.idempotency.ee.internal.operation;

import io.idempotency.ee.internal.key.KeyRules;
import java.util.List;

/**
 * How an operation's requests are read.
 *
 * @param maxBody bytes, of an encoded body as they arrive here
 * @param comparedHeaders lower-case names, sorted
 */
public record RequestSettings(
        boolean required,
        String header,
        KeyRules keyRules,
        int maxBody,
        EncodedBodies encodedBodies,
        JsonComparison json,
        List<String> comparedHeaders) {}
