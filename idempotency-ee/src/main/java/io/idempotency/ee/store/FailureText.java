package io.idempotency.ee.store;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure for the log: classes and codes. Never its messages, since a database puts a row's contents into them. */
public final class FailureText {

    private static final int DEEPEST = 10;

    private FailureText() {}

    public static String of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(FailureText::one)
                .collect(Collectors.joining(" <- "));
    }

    private static String one(Throwable t) {
        String name = t.getClass().getName();
        return t instanceof SQLException sql
                ? name + "[SQLState " + sql.getSQLState() + ", code " + sql.getErrorCode() + "]"
                : name;
    }
}
