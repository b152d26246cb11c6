package io.idempotency.ee.internal.log;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: classes, codes and frames, no messages but our own. */
public final class Sanitized extends Throwable {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 10;

    private final String text;

    private Sanitized(Throwable failure, @Nullable Throwable cause) {
        super(null, cause, false, true);
        text = text(failure);
        setStackTrace(failure.getStackTrace());
    }

    /** A copy of a failure and of its causes, ten at the most. */
    public static Sanitized of(Throwable failure) {
        return copy(failure, DEEPEST);
    }

    /** The same in one line, without frames. */
    public static String chain(Throwable failure) {
        return Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(Sanitized::named)
                .collect(Collectors.joining(" <- "));
    }

    private static Sanitized copy(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return new Sanitized(failure, cause == null || depth == 1 ? null : copy(cause, depth - 1));
    }

    private static String text(Throwable t) {
        return t instanceof IdempotencyException ? t.getClass().getName() + ": " + t.getMessage() : named(t);
    }

    private static String named(Throwable t) {
        String name = t.getClass().getName();
        if (t instanceof SQLException sql) {
            return name + "[SQLState " + sql.getSQLState() + ", code " + sql.getErrorCode() + "]";
        }
        return t instanceof IdempotencyException ours
                ? name + "[" + ours.reason().id() + "]"
                : name;
    }

    /** Printed as what it is a copy of, not as itself. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return text;
    }

    /** It is made for the log, by whoever logs; where that is does not matter. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
