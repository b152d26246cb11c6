package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.key.Fingerprint;
import io.idempotency.ee.internal.key.Fingerprints;
import io.idempotency.ee.internal.key.Format;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Records of another version of the library, before and after an upgrade. */
class EngineFormatsTest extends EngineTestBase {

    private static final int LATER = Format.CURRENT + 1;

    @Test
    @DisplayName("B8 after an upgrade a record is compared by its own rule: the retry is replayed")
    void earlierIsReplayed() {
        assertExecuted(engine.execute(attempt("k"), work(201, "one")), 201, "one");
        assertReplayed(engine.execute(upgraded("k", "body"), work(201, "two")), 201, "one");
    }

    @Test
    @DisplayName("B8 B12 after an upgrade another request with the key is still another one")
    void earlierIsCompared() {
        assertExecuted(engine.execute(attempt("k"), work(201, "one")), 201, "one");
        assertThat(engine.execute(upgraded("k", "other"), work(201, "two"))).isEqualTo(new Outcome.Mismatch());
    }

    @Test
    @DisplayName("B8 B16 I2 a record that cannot be read is refused for a while: nothing runs, nothing is replayed")
    void laterIsRefused() {
        assertExecuted(engine.execute(attempt("k"), work(201, "one")), 201, "one");
        database.execute("update idempotency_record set format = " + LATER);
        TestWork never = work(201, "two");
        assertThat(engine.execute(attempt("k"), never))
                .isInstanceOfSatisfying(Outcome.Unavailable.class, outcome -> assertThat(outcome.cause())
                        .hasMessageStartingWith("IDEM-248: ")
                        .hasMessageContaining("format " + LATER));
        assertThat(never.calls()).isZero();
        assertEffects("one");

        database.execute("update idempotency_record set expires_at = 0");
        assertExecuted(engine.execute(attempt("k"), work(201, "two")), 201, "two");
        assertReplayed(engine.execute(attempt("k"), work(201, "three")), 201, "two");
    }

    @Test
    @DisplayName("B8 a record whose rule this version does not have is refused for a while")
    void unknownRule() {
        assertExecuted(engine.execute(attempt("k"), work(201, "one")), 201, "one");
        Attempt later = with(attempt("k"), Fingerprints.only(new Fingerprint(LATER, new byte[32])));
        assertThat(engine.execute(later, work(201, "two"))).isInstanceOf(Outcome.Unavailable.class);
    }

    /** As a version would send it that has another rule, and still has this one. */
    private static Attempt upgraded(String key, String body) {
        Fingerprint byTheOldRule = fingerprint(body);
        return with(
                attempt(key),
                new Fingerprints(
                        new Fingerprint(LATER, new byte[32]),
                        format -> format == Format.CURRENT ? Optional.of(byTheOldRule) : Optional.empty()));
    }

    private static Attempt with(Attempt attempt, Fingerprints fingerprints) {
        return new Attempt(
                attempt.identity(), attempt.operation(), fingerprints, attempt.settings(), attempt.insideCaller());
    }
}
