package io.idempotency.ee.internal.transaction;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a failed statement, method or commit means, by SQLState and vendor code: the exception classes of JPA differ
 * between providers and even between versions of one. Only where there is no code, classes count.
 */
public enum FailureKind {
    /** A constraint was violated; of a claim: somebody else committed the row. */
    INTEGRITY,
    /** Deadlock, serialization or certification failure: the same again may succeed. */
    TRANSIENT,
    /** Waited too long for a row that another transaction holds. */
    TIMEOUT,
    /** No connection, or it broke. */
    UNAVAILABLE,
    /** Anything else. */
    OTHER;

    private static final int DEEPEST = 50;

    private static final int MARIADB_LOCK_WAIT_TIMEOUT = 1205;
    private static final int MARIADB_DEADLOCK = 1213;
    private static final int MARIADB_RECORD_CHANGED = 1020;
    private static final int MARIADB_STATEMENT_TIMEOUT = 1969;
    private static final int MYSQL_NO_WAIT = 3572;
    private static final int MYSQL_STATEMENT_TIMEOUT = 3024;
    private static final int H2_LOCK_TIMEOUT = 50200;
    private static final int H2_CONCURRENT_UPDATE = 90131;
    private static final Set<Integer> H2_CLOSED = Set.of(90007, 90067, 90098, 90121);

    /** The kind of the first SQL exception in a chain of causes that has one, else that of the first class that does. */
    public static FailureKind of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return search(failure, seen).or(() -> ofClasses(failure)).orElse(OTHER);
    }

    /** Whether it may be over when the same request comes again, so that no answer that it led to can be final. */
    public boolean passes() {
        return this == TRANSIENT || this == TIMEOUT || this == UNAVAILABLE;
    }

    private static Optional<FailureKind> ofClasses(Throwable failure) {
        return Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(each -> FailureClass.of(each).stream())
                .findFirst();
    }

    private static Optional<FailureKind> search(Throwable failure, Set<Throwable> seen) {
        for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
            if (t instanceof SQLException sql) {
                FailureKind kind = ofOne(sql);
                if (kind != OTHER) {
                    return Optional.of(kind);
                }
                SQLException next = sql.getNextException();
                Optional<FailureKind> further = next == null ? Optional.empty() : search(next, seen);
                if (further.isPresent()) {
                    return further;
                }
            }
        }
        return Optional.empty();
    }

    private static FailureKind ofOne(SQLException sql) {
        FailureKind kind = ofVendor(sql.getErrorCode());
        if (kind == OTHER) {
            kind = ofState(sql.getSQLState() == null ? "" : sql.getSQLState());
        }
        return kind == OTHER ? ofClass(sql) : kind;
    }

    private static FailureKind ofVendor(int code) {
        if (H2_CLOSED.contains(code)) {
            return UNAVAILABLE;
        }
        return switch (code) {
            case MARIADB_LOCK_WAIT_TIMEOUT,
                    MARIADB_STATEMENT_TIMEOUT,
                    MYSQL_NO_WAIT,
                    MYSQL_STATEMENT_TIMEOUT,
                    H2_LOCK_TIMEOUT -> TIMEOUT;
            case MARIADB_DEADLOCK, MARIADB_RECORD_CHANGED, H2_CONCURRENT_UPDATE -> TRANSIENT;
            default -> OTHER;
        };
    }

    private static FailureKind ofState(String state) {
        return switch (state) {
            case "55P03", "57014", "70100", "HYT00" -> TIMEOUT;
            case "25P03", "25P04", "57P01", "57P02", "57P03", "57P05" -> UNAVAILABLE;
            default -> ofStateClass(state);
        };
    }

    private static FailureKind ofStateClass(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "23" -> INTEGRITY;
            case "40" -> TRANSIENT;
            case "08", "53" -> UNAVAILABLE;
            default -> OTHER;
        };
    }

    private static FailureKind ofClass(SQLException sql) {
        if (sql instanceof SQLTimeoutException) {
            return TIMEOUT;
        }
        if (sql instanceof SQLTransactionRollbackException) {
            return TRANSIENT;
        }
        boolean connection = sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException;
        return connection ? UNAVAILABLE : OTHER;
    }
}
