package io.idempotency.ee.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.FaultyTransactions;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.MariaDb;
import io.idempotency.ee.store.CommitFailure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JpaRecordSchemaTest {

    private final DatabaseInUse inUse = new DatabaseInUse();

    @Test
    @DisplayName("F13 a database that is not recognized is used as any would be")
    void portable() {
        assertThat(inUse.claiming()).isEqualTo(Claiming.SELECT_THEN_INSERT);
        inUse.recognize(Optional.empty(), Optional.empty());
        assertThat(inUse.claiming()).isEqualTo(Claiming.SELECT_THEN_INSERT);
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
            assertThat(inUse.claiming()).isEqualTo(Claiming.INSERT_THEN_SELECT);
        }
    }

    @Test
    @DisplayName("F13 a database that cannot tell its version is not asked again")
    void unrecognizable() {
        try (Database database = Database.inMemory(2)) {
            FaultyTransactions transactions = new FaultyTransactions(database.transactions());
            transactions.failNextCommit(new CommitFailure(true, new SQLException("no such function", "42000")));

            schema(database, transactions).recognize();

            assertThat(inUse.isRecognized()).isTrue();
            assertThat(inUse.claiming()).isEqualTo(Claiming.SELECT_THEN_INSERT);
        }
    }

    @Test
    @DisplayName("F13 connections are used where the persistence provider lends them")
    void lends() {
        assertThat(connectionsWith(new Lending(() -> {}))).isTrue();
    }

    @Test
    @DisplayName("F13 an entity manager that is older than the API beside it is used without its connections")
    void lendsNothing() {
        assertThat(connectionsWith(new Lending(() -> {
                    throw new AbstractMethodError("callWithConnection");
                })))
                .isFalse();
        assertThat(connectionsWith(new Lending(() -> {
                    throw new PersistenceException("not supported");
                })))
                .isFalse();
    }

    private boolean connectionsWith(LentConnection lent) {
        DatabaseInUse found = new DatabaseInUse();
        try (Database database = Database.inMemory(2)) {
            new JpaRecordSchema(
                            database.transactions()::entityManager, database.transactions(), found, Optional.of(lent))
                    .recognize();
        }
        assertThat(found.isRecognized()).isTrue();
        return found.connections().isPresent();
    }

    private JpaRecordSchema schema(Database database, FaultyTransactions transactions) {
        return new JpaRecordSchema(database.transactions()::entityManager, transactions, inUse, Optional.empty());
    }

    /** Does something before. */
    private record Lending(Runnable before) implements LentConnection {

        @Override
        public <T> T call(EntityManager entities, Work<T> work) {
            before.run();
            return entities.unwrap(Session.class).doReturningWork(work::apply);
        }
    }
}
