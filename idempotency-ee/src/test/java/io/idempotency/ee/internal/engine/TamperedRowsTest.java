package io.idempotency.ee.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.key.ComparedRequest;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows that somebody with rights on the table has moved. */
class TamperedRowsTest extends EngineTestBase {

    private static final ComparedRequest REQUEST =
            new ComparedRequest("POST", "/orders", Optional.empty(), List.of(), new byte[32]);

    @Test
    @DisplayName("B7 F9 rows whose ids are swapped are nobody's answer: both callers are refused, and nothing runs")
    void swapped() {
        Attempt alice = attemptOf("alice");
        Attempt bob = attemptOf("bob");
        assertExecuted(engine.execute(alice, work(201, "of alice")), 201, "of alice");
        assertExecuted(engine.execute(bob, work(201, "of bob")), 201, "of bob");

        UUID between = UUID.randomUUID();
        move(alice.id().uuid(), between);
        move(bob.id().uuid(), alice.id().uuid());
        move(between, bob.id().uuid());

        TestWork never = work(201, "never");
        assertThat(engine.execute(alice, never)).isEqualTo(new Outcome.Mismatch());
        assertThat(engine.execute(bob, never)).isEqualTo(new Outcome.Mismatch());
        assertThat(never.calls()).isZero();
    }

    @Test
    @DisplayName("B7 F9 a row that is copied to another caller's id is not his answer")
    void copied() {
        Attempt alice = attemptOf("alice");
        Attempt bob = attemptOf("bob");
        assertExecuted(engine.execute(alice, work(201, "of alice")), 201, "of alice");
        move(alice.id().uuid(), bob.id().uuid());

        assertThat(engine.execute(bob, work(201, "never"))).isEqualTo(new Outcome.Mismatch());
        assertEffects("of alice");
    }

    private static void move(UUID from, UUID to) {
        database.execute("update idempotency_record set id = '" + to + "' where id = '" + from + "'");
    }

    /** The same key and the same request. */
    private static Attempt attemptOf(String principal) {
        RecordIdentity identity =
                RecordIdentity.of(new Scope(Optional.of(principal), Optional.empty()), "orders.create", "k");
        return new Attempt(identity, "orders.create", REQUEST.of(identity), Requests.STANDARD, false);
    }
}
