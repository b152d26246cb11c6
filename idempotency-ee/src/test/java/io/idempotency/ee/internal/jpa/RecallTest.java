package io.idempotency.ee.internal.jpa;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.newClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.RowCipher;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A replay that begins no transaction. */
class RecallTest {

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Claim CLAIM = newClaim(NOW, NOW.plusSeconds(60));

    private final Database database = Database.inMemory(5);
    private final DatabaseInUse inUse = new DatabaseInUse();
    private final AtomicInteger asked = new AtomicInteger();
    private EntityManager outside;

    @BeforeEach
    void open() {
        outside = database.commit(entities -> entities.getEntityManagerFactory().createEntityManager());
        inUse.recognize(Optional.of(DatabaseProduct.H2), Optional.of(lent(true)), false);
    }

    @AfterEach
    void close() {
        outside.close();
        database.close();
    }

    @Test
    @DisplayName("B11 a record of a key that the server has come across is read without a transaction")
    void known() {
        JpaRecordStore store = storeThatHasExecuted(this::outsideToo);
        int begun = database.transactions().begun();
        assertThat(store.recall(CLAIM.id()))
                .get()
                .extracting(CompletedRecord::expiresAt)
                .isEqualTo(CLAIM.expiresAt());
        assertThat(database.transactions().begun()).isEqualTo(begun);
    }

    @Test
    @DisplayName("B10 a key that it has not come across is not looked for")
    void unknown() {
        storeThatHasExecuted(this::outsideToo);
        asked.set(0);
        assertThat(recalling(this::outsideToo).recall(CLAIM.id())).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    @DisplayName("I1 nothing is read outside of a transaction where what is not committed shows")
    void dirty() {
        JpaRecordStore store = storeThatHasExecuted(this::outsideToo);
        inUse.recognize(Optional.of(DatabaseProduct.H2), Optional.of(lent(true)), true);
        assertThat(store.recall(CLAIM.id())).isEmpty();
    }

    @Test
    @DisplayName("B25 a row that was left in flight is for a transaction to judge")
    void inFlight() {
        JpaRecordStore store = recalling(this::outsideToo);
        database.commit(entities -> store.findOrClaim(CLAIM, Locking.PESSIMISTIC, WAIT));
        assertThat(store.recall(CLAIM.id())).isEmpty();
    }

    @Test
    @DisplayName("B16 a database that cannot be reached is none that has no record")
    void unreachable() {
        JpaRecordStore store = storeThatHasExecuted(this::outsideToo);
        inUse.recognize(Optional.of(DatabaseProduct.H2), Optional.of(failing("08006")), false);
        assertThatThrownBy(() -> store.recall(CLAIM.id())).isInstanceOf(PersistenceException.class);
    }

    @Test
    @DisplayName("B11 an entity manager that reads in transactions only is asked once")
    void refusing() {
        JpaRecordStore store = storeThatHasExecuted(() -> {
            asked.incrementAndGet();
            return database.transactions().entityManager();
        });
        asked.set(0);
        assertThat(store.recall(CLAIM.id())).isEmpty();
        assertThat(store.recall(CLAIM.id())).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    @DisplayName(
            "B11 a connection that a select leaves in a transaction is not used for that, nor is one that is not lent")
    void notAlone() {
        for (Optional<LentConnection> connections :
                List.of(Optional.of(lent(false)), Optional.<LentConnection>empty())) {
            JpaRecordStore store = storeThatHasExecuted(this::outsideToo);
            inUse.recognize(Optional.of(DatabaseProduct.H2), connections, false);
            assertThat(store.recall(CLAIM.id())).isEmpty();
            asked.set(0);
            assertThat(store.recall(CLAIM.id())).isEmpty();
            assertThat(asked).as("it is not tried again").hasValue(0);
            database.execute("delete from idempotency_record");
            inUse.recognize(Optional.of(DatabaseProduct.H2), Optional.of(lent(true)), false);
        }
    }

    @Test
    @DisplayName("B11 nothing is read outside of transactions by an entity manager that is not the container's")
    void notTheContainers() {
        storeThatHasExecuted(this::outsideToo);
        JpaRecordStore store = new JpaRecordStore(this::outsideToo, inUse);
        database.commit(entities -> store.findOrClaim(CLAIM, Locking.PESSIMISTIC, WAIT));
        asked.set(0);
        assertThat(store.recall(CLAIM.id())).isEmpty();
        assertThat(asked).hasValue(0);
    }

    private JpaRecordStore recalling(Supplier<EntityManager> unit) {
        return new JpaRecordStore(unit, inUse, RowCipher.NONE, true);
    }

    /** The pool of the tests has no connections that commit by themselves. */
    private static LentConnection lent(boolean autoCommit) {
        LentConnection lent = Provider.HIBERNATE.lent();
        return new LentConnection() {
            @Override
            public <T> T call(EntityManager entities, Use<T> work) {
                return lent.call(entities, connection -> {
                    boolean outside = !entities.isJoinedToTransaction();
                    if (outside) {
                        connection.setAutoCommit(autoCommit);
                    }
                    try {
                        return work.apply(connection);
                    } finally {
                        if (outside) {
                            connection.setAutoCommit(false);
                        }
                    }
                });
            }
        };
    }

    private static LentConnection failing(String state) {
        return new LentConnection() {
            @Override
            public <T> T call(EntityManager entities, Use<T> work) {
                throw new PersistenceException(new SQLException("gone", state));
            }
        };
    }

    private JpaRecordStore storeThatHasExecuted(Supplier<EntityManager> unit) {
        JpaRecordStore store = recalling(unit);
        database.commit(entities -> store.findOrClaim(CLAIM, Locking.PESSIMISTIC, WAIT));
        database.commit(entities -> store.complete(CLAIM, answer(201, "one")));
        return store;
    }

    private EntityManager outsideToo() {
        asked.incrementAndGet();
        return database.transactions().active() ? database.transactions().entityManager() : outside;
    }
}
