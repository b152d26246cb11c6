package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By way of the connections of the entity managers. */
class LentPostgreSqlRecordStoreTest extends PostgreSqlRecordStoreTest {

    @Override
    Database open(Isolation isolation) {
        return super.open(isolation).lendingConnections();
    }

    @Override
    int fuzzedKeys() {
        return 60;
    }

    @Test
    @DisplayName(
            "I1 an entity manager outside of the transaction may not write: what it writes would be committed at once")
    void refusesOutsider() {
        DatabaseInUse inUse = new DatabaseInUse();
        inUse.recognize(
                Optional.of(DatabaseProduct.POSTGRESQL), Optional.of(provider().lent()), false);
        try (EntityManager outsider =
                database.commit(entities -> entities.getEntityManagerFactory().createEntityManager())) {
            JpaRecordStore outside = new JpaRecordStore(() -> outsider, inUse);
            assertThatThrownBy(() -> outside.insert(claim("k", NOW), ANSWER, Instant.EPOCH, LONG))
                    .isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(() -> outside.findOrClaim(claim("k", NOW), Locking.PESSIMISTIC, LONG))
                    .isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(() -> outside.complete(claim("k", NOW), ANSWER))
                    .isInstanceOf(TransactionRequiredException.class);
        }
    }
}
