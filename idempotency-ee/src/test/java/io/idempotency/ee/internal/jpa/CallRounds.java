package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.UnfinishedExecution;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.CallRow;
import io.idempotency.ee.internal.record.CallStore;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.SurveyedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each statement on what executions were called with, and on those that are not finished. */
final class CallRounds {

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Answer ANSWER = new Answer(200, List.of(), new byte[] {1});

    private CallRounds() {}

    static void of(Database database) {
        of(database, Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Around an instant, for a table that has no place for others. */
    static void of(Database database, Instant now) {
        CallStore calls = database.calls();
        Claim execution = Requests.newClaim(now, now.plus(LONG));
        CallRow added =
                new CallRow(RecordId.random(), execution.id(), "ship", now, now.plus(LONG), 0, new byte[] {0, -1});
        for (int twice = 0; twice < 2; twice++) {
            database.commit(entities -> {
                calls.add(added, execution);
                return true;
            });
        }
        assertThat(due(database, "ship", now.minusMillis(1))).isEmpty();
        assertThat(due(database, "other", now)).isEmpty();
        CallRow due = due(database, "ship", now).get(0);
        assertThat(due).usingRecursiveComparison().isEqualTo(added);
        assertThat(database.<Integer>commit(entities -> database.store().reap(now, 10)))
                .isZero();

        Instant later = now.plus(Duration.ofMinutes(30));
        assertThat(database.<Boolean>commit(entities -> calls.postpone(due, later)))
                .isTrue();
        assertThat(database.<Boolean>commit(entities -> calls.postpone(due, later)))
                .isFalse();
        assertThat(due(database, "ship", now)).isEmpty();
        assertThat(due(database, "ship", later)).singleElement().returns(1, CallRow::tries);

        unfinished(database, execution, now);
        database.commit(entities -> {
            calls.erase(added.id());
            calls.erase(execution.id());
            return true;
        });
        assertThat(due(database, "ship", later)).isEmpty();
        assertThat(database.<Integer>commit(entities -> database.store().reap(now.plus(LONG), 10)))
                .as("a step and its execution")
                .isEqualTo(2);
    }

    private static void unfinished(Database database, Claim execution, Instant now) {
        Claim step = new Claim(
                RecordId.random(),
                execution.scope(),
                Optional.of(execution.id()),
                "ship/one",
                execution.fingerprint(),
                now,
                now.plus(LONG));
        database.commit(entities -> {
            database.store().insert(step, ANSWER, Instant.EPOCH, WAIT);
            return true;
        });
        // As a step completes it: the row of its insert has no parent.
        database.commit(entities -> entities.createQuery(
                        "update IdempotencyRecord r set r.parent = :parent, r.operation = 'ship/one' where r.id = :id")
                .setParameter("parent", execution.id().toString())
                .setParameter("id", step.id().uuid())
                .executeUpdate());
        assertThat(list(database, now))
                .containsExactly(new UnfinishedExecution("ship", execution.id().toString(), now, 1));
        assertThat(list(database, now.plus(LONG))).isEmpty();
        assertThat(database.<Long>commit(entities -> database.calls().countUnfinished(now)))
                .isOne();
        assertSurveyed(database, now, new SurveyedRow(now.plus(LONG), now, 1, true));
        database.commit(entities -> {
            database.store().insert(execution, ANSWER, Instant.EPOCH, WAIT);
            return true;
        });
        SurveyedRow finished = new SurveyedRow(now.plus(LONG), now, 1, false);
        assertSurveyed(database, now, finished, finished);
        assertThat(list(database, now)).isEmpty();
        assertThat(database.<Long>commit(entities -> database.calls().countUnfinished(now)))
                .isZero();
    }

    /** Beside what the execution was called with. */
    private static void assertSurveyed(Database database, Instant now, SurveyedRow... rows) {
        Instant end = now.plus(LONG);
        assertThat(database.<Optional<Instant>>commit(
                        entities -> database.survey().lastEnd()))
                .contains(end);
        assertThat(database.<List<SurveyedRow>>commit(
                        entities -> database.survey().rows(now, end, 10)))
                .filteredOn(row -> row.made().isBefore(row.end()))
                .containsExactly(rows);
        assertThat(database.<List<SurveyedRow>>commit(
                        entities -> database.survey().rows(now, end, 1)))
                .hasSize(1);
        assertThat(database.<List<SurveyedRow>>commit(
                        entities -> database.survey().rows(end, end.plus(LONG), 10)))
                .isEmpty();
    }

    private static List<CallRow> due(Database database, String operation, Instant now) {
        return database.commit(entities -> database.calls().due(Set.of(operation), now, 10));
    }

    private static List<UnfinishedExecution> list(Database database, Instant now) {
        return database.commit(entities -> database.calls().unfinished(now, 10));
    }
}
