package io.idempotency.ee.internal.transaction;

import static io.idempotency.ee.internal.transaction.FailureKind.INTEGRITY;
import static io.idempotency.ee.internal.transaction.FailureKind.OTHER;
import static io.idempotency.ee.internal.transaction.FailureKind.TIMEOUT;
import static io.idempotency.ee.internal.transaction.FailureKind.TRANSIENT;
import static io.idempotency.ee.internal.transaction.FailureKind.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.log.Sanitized;
import jakarta.ejb.ConcurrentAccessTimeoutException;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.RollbackException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.TransactionalException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.hibernate.StaleObjectStateException;
import org.hibernate.StaleStateException;
import org.hibernate.dialect.lock.PessimisticEntityLockException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureKindTest {

    @ParameterizedTest(name = "{0} {1} {2}/{3} is {4}")
    @DisplayName("F13 each database's own codes, as PERFORMANCE.md section 3 measured them")
    @CsvSource({
        "PostgreSQL, unique violation,      23505, 0,     INTEGRITY",
        "PostgreSQL, foreign key,           23503, 0,     INTEGRITY",
        "PostgreSQL, not null,              23502, 0,     INTEGRITY",
        "PostgreSQL, lock not available,    55P03, 0,     TIMEOUT",
        "PostgreSQL, statement timeout,     57014, 0,     TIMEOUT",
        "PostgreSQL, idle in transaction,   25P03, 0,     UNAVAILABLE",
        "PostgreSQL, transaction timeout,   25P04, 0,     UNAVAILABLE",
        "MySQL,      no wait,               HY000, 3572,  TIMEOUT",
        "MySQL,      statement timeout,     HY000, 3024,  TIMEOUT",
        "MySQL,      interrupted,           70100, 1317,  TIMEOUT",
        "PostgreSQL, deadlock,              40P01, 0,     TRANSIENT",
        "PostgreSQL, serialization,         40001, 0,     TRANSIENT",
        "PostgreSQL, connection broken,     08006, 0,     UNAVAILABLE",
        "PostgreSQL, cannot connect,        08001, 0,     UNAVAILABLE",
        "PostgreSQL, too many connections,  53300, 0,     UNAVAILABLE",
        "PostgreSQL, administrator killed,  57P01, 0,     UNAVAILABLE",
        "PostgreSQL, crash shutdown,        57P02, 0,     UNAVAILABLE",
        "PostgreSQL, starting up,           57P03, 0,     UNAVAILABLE",
        "PostgreSQL, idle session timeout,  57P05, 0,     UNAVAILABLE",
        "PostgreSQL, syntax,                42601, 0,     OTHER",
        "PostgreSQL, missing column,        42703, 0,     OTHER",
        "H2,         unique violation,      23505, 23505, INTEGRITY",
        "H2,         lock timeout,          HYT00, 50200, TIMEOUT",
        "H2,         statement timeout,     57014, 57014, TIMEOUT",
        "H2,         deadlock,              40001, 40001, TRANSIENT",
        "H2,         concurrent update,     90131, 90131, TRANSIENT",
        "H2,         object closed,         90007, 90007, UNAVAILABLE",
        "H2,         connection broken,     90067, 90067, UNAVAILABLE",
        "H2,         database closed,       90098, 90098, UNAVAILABLE",
        "H2,         already closing,       90121, 90121, UNAVAILABLE",
        "H2,         table not found,       42S02, 42102, OTHER",
        "MariaDB,    unique violation,      23000, 1062,  INTEGRITY",
        "MariaDB,    foreign key,           23000, 1452,  INTEGRITY",
        "MariaDB,    lock wait timeout,     HY000, 1205,  TIMEOUT",
        "MariaDB,    statement timeout,     70100, 1969,  TIMEOUT",
        "MariaDB,    deadlock,              40001, 1213,  TRANSIENT",
        "MariaDB,    record has changed,    HY000, 1020,  TRANSIENT",
        "MariaDB,    connection broken,     08S01, 0,     UNAVAILABLE",
        "Galera,     lost certification,    40001, 1213,  TRANSIENT",
        "Galera,     node not in cluster,   08S01, 1047,  UNAVAILABLE",
        "MariaDB,    syntax,                42000, 1064,  OTHER",
    })
    void tellsByCode(String database, String what, String state, int code, FailureKind kind) {
        assertThat(FailureKind.of(new SQLException(what, state, code))).isEqualTo(kind);
    }

    @ParameterizedTest
    @DisplayName("F13 the classes of JDBC tell where a driver gives no code")
    @MethodSource("codelessClasses")
    void tellsByClass(SQLException codeless, FailureKind kind) {
        assertThat(FailureKind.of(codeless)).isEqualTo(kind);
    }

    static Stream<Arguments> codelessClasses() {
        return Stream.of(
                Arguments.of(new SQLTimeoutException("bare"), TIMEOUT),
                Arguments.of(new SQLTransientConnectionException("pool is exhausted"), UNAVAILABLE),
                Arguments.of(new SQLNonTransientConnectionException("bare"), UNAVAILABLE),
                Arguments.of(new SQLRecoverableException("bare"), UNAVAILABLE),
                Arguments.of(new SQLTransactionRollbackException("bare"), TRANSIENT),
                Arguments.of(new SQLException("bare"), OTHER),
                Arguments.of(new SQLException("short", "2", 0), OTHER));
    }

    @Test
    @DisplayName("F13 a database's code counts before a class: Hibernate 6.6 calls a deadlock an optimistic lock")
    void codesBeforeClasses() {
        assertThat(FailureKind.of(new OptimisticLockException(deadlock()))).isEqualTo(TRANSIENT);
        assertThat(FailureKind.of(new LockTimeoutException(unique()))).isEqualTo(INTEGRITY);
        assertThat(FailureKind.of(new OptimisticLockException(unique()))).isEqualTo(INTEGRITY);
    }

    @ParameterizedTest
    @DisplayName("B25 without a code the classes of JPA, of the providers and of the container tell what passes")
    @MethodSource("passingClasses")
    void tellsByName(Throwable failure, FailureKind kind) {
        assertThat(FailureKind.of(failure)).isEqualTo(kind);
        assertThat(FailureKind.of(new EJBException("wrapped", new IllegalStateException(failure))))
                .isEqualTo(kind);
        assertThat(FailureKind.of(new TransactionalException("wrapped", new RollbackException(failure))))
                .isEqualTo(kind);
        assertThat(kind.passes()).isTrue();
    }

    static Stream<Arguments> passingClasses() {
        return Stream.of(
                Arguments.of(new OptimisticLockException("version"), TRANSIENT),
                Arguments.of(new PessimisticLockException("lock"), TRANSIENT),
                Arguments.of(new LockTimeoutException("lock"), TIMEOUT),
                Arguments.of(new QueryTimeoutException("query"), TIMEOUT),
                Arguments.of(new StaleObjectStateException("Stock", 1), TRANSIENT),
                Arguments.of(new StaleStateException("batch"), TRANSIENT),
                Arguments.of(new PessimisticEntityLockException("Stock", "", null), TRANSIENT),
                Arguments.of(
                        org.eclipse.persistence.exceptions.OptimisticLockException.objectChangedSinceLastMerge("stock"),
                        TRANSIENT),
                Arguments.of(new ConcurrentAccessTimeoutException("singleton"), TIMEOUT),
                Arguments.of(new XAException(XAException.XA_RBDEADLOCK), TRANSIENT),
                Arguments.of(new SQLException(new ResourceException("of WildFly's pool")), UNAVAILABLE),
                Arguments.of(
                        new SQLException("of GlassFish", new ResourceAllocationException("of its pool")), UNAVAILABLE));
    }

    @Test
    @DisplayName("B25 what does not pass: a constraint, and what nobody knows")
    void passesNot() {
        assertThat(Stream.of(FailureKind.values()).filter(FailureKind::passes))
                .containsExactly(TRANSIENT, TIMEOUT, UNAVAILABLE);
        assertThat(FailureKind.of(new EntityExistsException("there is one"))).isEqualTo(OTHER);
        assertThat(FailureKind.of(new PersistenceException("anything"))).isEqualTo(OTHER);
    }

    @Test
    @DisplayName("F13 a SQL exception is found however deep it is nested")
    void looksIntoCauses() {
        Throwable nested = new IllegalStateException(new PersistenceException(new RuntimeException(unique())));
        assertThat(FailureKind.of(nested)).isEqualTo(INTEGRITY);
    }

    @Test
    @DisplayName("F13 EclipseLink's exception has the database's as its cause")
    void looksIntoEclipseLink() {
        assertThat(FailureKind.of(new PersistenceException(DatabaseException.sqlException(deadlock()))))
                .isEqualTo(TRANSIENT);
    }

    @Test
    @DisplayName("F13 of a batch the next exceptions are looked at as well")
    void looksIntoNextExceptions() {
        SQLException batch = new BatchUpdateException("batch", new int[0]);
        batch.setNextException(new SQLException("no code"));
        batch.setNextException(unique());
        assertThat(FailureKind.of(new PersistenceException(batch))).isEqualTo(INTEGRITY);
    }

    @Test
    @DisplayName("F13 the cause of a next exception is looked at as well")
    void looksIntoCausesOfNextExceptions() {
        SQLException batch = new BatchUpdateException("batch", new int[0]);
        SQLException next = new SQLException("no code");
        next.initCause(deadlock());
        batch.setNextException(next);
        assertThat(FailureKind.of(batch)).isEqualTo(TRANSIENT);
    }

    @Test
    @DisplayName("F13 the first exception that tells a kind wins")
    void firstKindWins() {
        SQLException outer = new SQLException("timeout", "55P03");
        outer.initCause(unique());
        assertThat(FailureKind.of(outer)).isEqualTo(TIMEOUT);
    }

    @Test
    @DisplayName("F13 a circle of causes or of next exceptions ends")
    void survivesCycles() {
        SQLException one = new SQLException("one");
        SQLException two = new SQLException("two", one);
        one.initCause(two);
        assertThat(FailureKind.of(one)).isEqualTo(OTHER);

        SQLException head = new SQLException("head");
        SQLException tail = new SQLException("tail", new RuntimeException(head));
        head.setNextException(tail);
        assertThat(FailureKind.of(head)).isEqualTo(OTHER);
    }

    @Test
    @DisplayName("F13 what is no SQL exception is something else")
    void otherFailures() {
        assertThat(FailureKind.of(new IllegalStateException("closed"))).isEqualTo(OTHER);
    }

    @Test
    @DisplayName("B12 the log shows classes and codes of a failure, never its messages")
    void failureTextShowsNoMessages() {
        Throwable failure =
                new PersistenceException("key=s3cret", new SQLException("Detail: Key (id)=(s3cret)", "23505", 7));
        assertThat(Sanitized.chain(failure))
                .isEqualTo("jakarta.persistence.PersistenceException"
                        + " <- java.sql.SQLException[SQLState 23505, code 7]");
    }

    private static SQLException unique() {
        return new SQLException("unique", "23505");
    }

    private static SQLException deadlock() {
        return new SQLException("deadlock", "40P01");
    }
}
