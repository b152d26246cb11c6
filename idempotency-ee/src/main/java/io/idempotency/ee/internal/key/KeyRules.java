package io.idempotency.ee.internal.key;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a key has to look like.
 *
 * @param strict whether only a structured-field String is taken, or the bare value too
 * @param maxLength in characters, after unquoting; above 0
 * @param pattern what the whole key has to match besides
 */
public record KeyRules(boolean strict, int maxLength, Optional<Pattern> pattern) {}
