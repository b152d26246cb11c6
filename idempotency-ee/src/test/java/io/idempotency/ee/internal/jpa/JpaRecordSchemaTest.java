package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.FaultyTransactions;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.MariaDb;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.internal.transaction.CommitFailure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaRecordSchemaTest {

    private static final String LENDING = PostgreSql.create("lending");

    private final DatabaseInUse inUse = new DatabaseInUse();

    @Test
    @DisplayName("F13 a database that is not recognized is used as any would be")
    void portable() {
        assertThat(inUse.claimOrder()).isEqualTo(ClaimOrder.SELECT_THEN_INSERT);
        inUse.recognize(Optional.empty(), Optional.empty(), false);
        assertThat(inUse.claimOrder()).isEqualTo(ClaimOrder.SELECT_THEN_INSERT);
    }

    @Test
    @DisplayName("F13 a database that was not there when it was asked for is recognized later")
    void recognizedLater() {
        try (Database database =
                Database.open(MariaDb.create("recognized"), MariaDb.USER, Isolation.READ_COMMITTED, 2)) {
            FaultyTransactions transactions = new FaultyTransactions(database.transactions());
            JpaRecordSchema schema = schema(database, transactions);
            transactions.failNextCommit(new CommitFailure(false, new SQLException("nobody there", "08001")));

            schema.recognize();
            assertThat(inUse.isRecognized()).isFalse();

            schema.recognize();
            assertThat(inUse.claimOrder()).isEqualTo(ClaimOrder.INSERT_THEN_SELECT);
        }
    }

    @ParameterizedTest
    @DisplayName(
            "F13 making the table runs no statement that fails, which servers would log as an error; nor does finding it")
    @MethodSource("everywhere")
    void createsWithoutAFailure(Targets target) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            database.execute("drop table idempotency_record");
            FaultyTransactions transactions = new FaultyTransactions(database.transactions());
            JpaRecordSchema schema = new JpaRecordSchema(
                    database.transactions()::entityManager,
                    transactions,
                    new DatabaseInUse(),
                    Optional.empty(),
                    Clock.systemUTC());
            schema.create();
            int begun = database.transactions().begun();
            schema.create();
            assertThat(transactions.rolledBack()).isZero();
            assertThat(database.transactions().begun() - begun)
                    .as("asked for the version, the catalog and the table, and made nothing")
                    .isEqualTo(4);
            assertThat(database.records()).isZero();
        }
    }

    static Stream<Targets> everywhere() {
        return Targets.all();
    }

    @Test
    @DisplayName("F13 a database that cannot tell its version is not asked again")
    void unrecognizable() {
        try (Database database = Database.inMemory(2)) {
            FaultyTransactions transactions = new FaultyTransactions(database.transactions());
            transactions.failNextCommit(new CommitFailure(true, new SQLException("no such function", "42000")));

            schema(database, transactions).recognize();

            assertThat(inUse.isRecognized()).isTrue();
            assertThat(inUse.claimOrder()).isEqualTo(ClaimOrder.SELECT_THEN_INSERT);
        }
    }

    @Test
    @DisplayName("F13 connections are used where the persistence provider lends the transaction's")
    void lends() {
        assertThat(used(JpaRecordSchemaTest::own)).isTrue();
    }

    @Test
    @DisplayName("F13 an entity manager that is older than the API beside it is used without its connections")
    void older() {
        assertThat(used(entities -> {
                    throw new AbstractMethodError("callWithConnection");
                }))
                .isFalse();
    }

    @Test
    @DisplayName("F13 a persistence provider that lends no connection, or not the transaction's, is used without")
    void lendsNoneOrAnother() {
        assertThat(used(entities -> null)).isFalse();
        try (Database other = open()) {
            other.commit(entities -> {
                Connection another = own(entities);
                assertThat(used(unused -> another)).isFalse();
                return true;
            });
        }
    }

    @Test
    @DisplayName("F13 a persistence provider that marks the transaction as it refuses leaves the database recognized")
    void refusesAndMarks() {
        try (Database database = Database.open(MariaDb.create("refused"), MariaDb.USER, Isolation.READ_COMMITTED, 2)) {
            LentConnection refusing = new Lending(entities -> {
                entities.getTransaction().setRollbackOnly();
                throw new PersistenceException("not supported");
            });
            new JpaRecordSchema(
                            database.transactions()::entityManager,
                            database.transactions(),
                            inUse,
                            Optional.of(refusing),
                            Clock.systemUTC())
                    .recognize();
        }
        assertThat(inUse.claimOrder()).isEqualTo(ClaimOrder.INSERT_THEN_SELECT);
        assertThat(inUse.connections()).isEmpty();
    }

    private static boolean used(Function<EntityManager, @Nullable Connection> lent) {
        DatabaseInUse found = new DatabaseInUse();
        try (Database database = open()) {
            new JpaRecordSchema(
                            database.transactions()::entityManager,
                            database.transactions(),
                            found,
                            Optional.of(new Lending(lent)),
                            Clock.systemUTC())
                    .recognize();
        }
        assertThat(found.isRecognized()).isTrue();
        return found.connections().isPresent();
    }

    private static Database open() {
        return Database.open(LENDING, PostgreSql.USER, Isolation.READ_COMMITTED, 2);
    }

    private static Connection own(EntityManager entities) {
        return entities.unwrap(Session.class).doReturningWork(connection -> connection);
    }

    private JpaRecordSchema schema(Database database, FaultyTransactions transactions) {
        return new JpaRecordSchema(
                database.transactions()::entityManager, transactions, inUse, Optional.empty(), Clock.systemUTC());
    }

    private record Lending(Function<EntityManager, @Nullable Connection> connection) implements LentConnection {

        @Override
        public <T> T call(EntityManager entities, Use<T> work) {
            try {
                return work.apply(connection.apply(entities));
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
    }
}
