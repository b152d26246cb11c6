package io.idempotency.ee.internal.log;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one place that logs. A failure is one line, with its classes and codes; where it came from follows at the level
 * FINE. No line holds a failure's own messages: a database puts a row's contents into them.
 */
public final class Log {

    private static final Logger LOG = Logger.getLogger("io.idempotency.ee");

    private Log() {}

    /** A text that an operator has to see. */
    public static void severe(String text) {
        LOG.severe(text);
    }

    /** What the library refused or could not do, with what had caused it. */
    public static void severe(IdempotencyException refusal) {
        LOG.severe(() -> withCause(refusal));
        trace(refusal);
    }

    /** @param text coded; says what the failure is, as far as it may be said */
    public static void warning(String text, Throwable failure) {
        LOG.warning(text);
        trace(failure);
    }

    /** @param text coded */
    public static void warning(String text) {
        LOG.warning(text);
    }

    public static void info(String text) {
        LOG.info(text);
    }

    public static void fine(Supplier<String> text) {
        LOG.fine(text);
    }

    private static void trace(Throwable failure) {
        if (LOG.isLoggable(Level.FINE)) {
            LOG.log(Level.FINE, "where it came from, without the messages of others", Sanitized.of(failure));
        }
    }

    private static String withCause(IdempotencyException refusal) {
        String text = String.valueOf(refusal.getMessage());
        if (refusal.getCause() == null) {
            return text;
        }
        String cause = Sanitized.chain(refusal.getCause());
        return text.contains(cause) ? text : text + " " + cause;
    }
}
