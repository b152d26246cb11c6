package io.idempotency.ee.internal.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span that an execution ran in, as W3C Trace Context names it.
 *
 * @param traceId 32 lower-case hexadecimal digits
 * @param spanId 16 lower-case hexadecimal digits
 */
public record Trace(String traceId, String spanId) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})-([0-9a-f]{16})");

    /** Empty if it is no such text. */
    static Optional<Trace> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Trace(form.group(1), form.group(2))) : Optional.empty();
    }

    /** Trace and span, with a hyphen between them. */
    @Override
    public String toString() {
        return traceId + "-" + spanId;
    }
}
