package io.idempotency.ee.internal.jpa;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PostgreSqlSerializationTest {

    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    @DisplayName(
            "F13 at REPEATABLE READ a row that another one took over meanwhile is a failure that may be tried again")
    void changedSinceTheSnapshot() {
        String url = PostgreSql.create("serialization");
        try (Database database = Database.open(url, PostgreSql.USER, Isolation.REPEATABLE_READ, 3)) {
            RecordStore store = database.store();
            database.commit(entities -> {
                store.insert(claim(NOW), answer(201, "one"), Instant.EPOCH, WAIT);
                return null;
            });
            assertThatThrownBy(() -> database.transactions().inNew(() -> {
                        store.find(id("k"));
                        Background.start(() -> renew(database)).join();
                        store.claimExpired(claim(NOW), NOW, WAIT);
                        return new Ending.RollBack<>("");
                    }))
                    .matches(thrown -> FailureKind.of(thrown) == FailureKind.TRANSIENT);
        }
    }

    private static boolean renew(Database database) {
        return database.commit(entities -> {
            Claim next = claim(NOW.plusSeconds(60));
            boolean taken = database.store().claimExpired(next, NOW, WAIT);
            assertThat(database.store().complete(next, answer(201, "two"))).isTrue();
            return taken;
        });
    }

    private static Claim claim(Instant expiresAt) {
        return Requests.claim(id("k"), NOW, expiresAt);
    }
}
