package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestKeys;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.record.RowCipher;
import io.idempotency.ee.internal.transaction.Ending;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that are encrypted, and keys that are gone for a while or for good. */
class EngineEncryptionTest extends EngineTestBase {

    private final TestKeys keys = new TestKeys("k1");
    private Engine encrypting;

    @BeforeEach
    void encrypt() {
        database.encryptedWith(keys.encryption());
        encrypting = new Engine(database.store(), database.transactions(), Clock.systemUTC(), Requests.MAX_WAITING, 0);
    }

    @AfterEach
    void noMore() {
        database.encryptedWith(RowCipher.NONE);
    }

    @Test
    @DisplayName("B24 I2 a record without its key is neither replayed nor executed again: IDEM-248; with it, it is")
    void withoutItsKey() {
        assertExecuted(encrypting.execute(attempt("k"), work(201, "one")), 201, "one");
        keys.rotate("k2");
        keys.forget("k1");
        TestWork never = work(201, "two");
        assertThat(encrypting.execute(attempt("k"), never))
                .isInstanceOfSatisfying(Outcome.Unavailable.class, outcome -> assertThat(outcome.cause())
                        .hasMessageStartingWith("IDEM-248: ")
                        .hasMessageContaining("\"k1\""));
        assertThat(never.calls()).isZero();
        keys.rotate("k1");
        assertReplayed(encrypting.execute(attempt("k"), never), 201, "one");
        assertEffects("one");
    }

    @Test
    @DisplayName("B24 I2 a record that was changed, or is another one's, is neither replayed nor executed again")
    void tampered() {
        assertExecuted(encrypting.execute(attempt("k"), work(201, "one")), 201, "one");
        assertExecuted(encrypting.execute(attempt("other"), work(201, "two")), 201, "two");
        database.execute("update idempotency_record set body = (select body from idempotency_record where id = '"
                + Requests.attempt("other").id() + "')");
        TestWork never = work(201, "three");
        assertThat(encrypting.execute(attempt("k"), never))
                .isInstanceOfSatisfying(Outcome.Unavailable.class, outcome -> assertThat(outcome.cause())
                        .hasMessageStartingWith("IDEM-248: ")
                        .hasMessageContaining("was changed"));
        assertThat(never.calls()).isZero();
        assertReplayed(encrypting.execute(attempt("other"), never), 201, "two");
    }

    @ParameterizedTest
    @DisplayName("B24 B16 without a key nothing is kept: 503, and the next attempt executes")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void unreachable(Locking locking) {
        keys.reachable(false);
        TestWork never = work(201, "one");
        assertThat(encrypting.execute(attempt("k", "body", Requests.with(locking)), never))
                .isInstanceOfSatisfying(Outcome.Unavailable.class, outcome -> assertThat(outcome.cause())
                        .hasStackTraceContaining("IDEM-260"));
        assertThat(never.calls()).as("executes before it claims").isEqualTo(locking == Locking.LATE ? 1 : 0);
        assertEffects();
        keys.reachable(true);
        assertExecuted(encrypting.execute(attempt("k"), work(201, "two")), 201, "two");
    }

    @Test
    @DisplayName("B24 B16 keys that are gone when the method has run roll it back: 503, and the next attempt executes")
    void goneMeanwhile() {
        TestWork losing = new TestWork(() -> {
            leaveEffect("one");
            keys.reachable(false);
            return answer(201, "one");
        });
        assertThat(encrypting.execute(attempt("k"), losing)).isInstanceOf(Outcome.Unavailable.class);
        assertEffects();
        keys.reachable(true);
        assertExecuted(encrypting.execute(attempt("k"), work(201, "two")), 201, "two");
        assertReplayed(encrypting.execute(attempt("k"), work(201, "never")), 201, "two");
    }

    @Test
    @DisplayName("B24 B32 inside of a caller's transaction the same")
    void insideCaller() {
        TestWork losing = new TestWork(() -> {
            keys.reachable(false);
            return answer(201, "one");
        });
        Outcome outcome = database.transactions()
                .inNew(() -> new Ending.RollBack<>(encrypting.execute(Requests.insideCaller("k"), losing)));
        assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    }
}
