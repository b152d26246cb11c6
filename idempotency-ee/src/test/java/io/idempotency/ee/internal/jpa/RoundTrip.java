package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.Header;
import io.idempotency.ee.internal.record.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A record that is kept and read again. */
final class RoundTrip {

    private RoundTrip() {}

    /** @param header length of a header's value */
    static void of(Database database, int header, int length) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        Claim claim = Requests.newClaim(now, now);
        Answer answer = new Answer(201, List.of(new Header("X-Long", "x".repeat(header))), new byte[length]);
        database.commit(entities -> {
            database.store().insert(claim, answer, Instant.EPOCH, Duration.ofSeconds(5));
            return true;
        });
        for (Database each : List.of(database, database.lendingConnections())) {
            KeyState.Found found = each.commit(entities -> each.store().find(claim.id()));
            assertThat(found).isInstanceOfSatisfying(KeyState.Completed.class, there -> {
                assertThat(there.completed().answer().body()).hasSize(length);
                assertThat(there.completed().answer().headers()).isEqualTo(answer.headers());
            });
        }
    }
}
