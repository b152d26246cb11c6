package io.idempotency.ee.internal.operate;

import static io.idempotency.ee.fixture.Requests.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.config.SettingSource;
import io.idempotency.ee.internal.config.SettingsReader;
import io.idempotency.ee.internal.engine.Engine;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers that a server holds, after another one has erased them. */
class HeldAnswersTest {

    private final Database database = Database.inMemory(4);
    private final Engine engine =
            new Engine(database.store(), database.transactions(), Clock.systemUTC(), Requests.MAX_WAITING, 10_000_000);
    private final HeldAnswers held = new HeldAnswers();

    HeldAnswersTest() {
        held.engine = engine;
        held.rows = database.search();
        held.transactions = database.transactions();
        held.settings = settings("10000000");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("B24 what was erased elsewhere is let go of, of more answers than one look asks for")
    void erasedElsewhere() {
        IntStream.range(0, 1_100).forEach(i -> engine.execute(attempt("k" + i), TestWork.returning(201, "x")));
        database.execute("delete from idempotency_record where id = '" + Requests.id("k7") + "' or id = '"
                + Requests.id("k1050") + "'");
        assertThat(executes("k1050")).as("it is still held").isFalse();
        held.check();
        assertThat(executes("k7")).isTrue();
        assertThat(executes("k1050")).isTrue();
        assertThat(executes("k500")).isFalse();
    }

    @Test
    @DisplayName("B16 while the database is out of reach answers are held, and nothing is thrown")
    void outOfReach() {
        engine.execute(attempt("k"), TestWork.returning(201, "x"));
        database.execute("alter table idempotency_record rename to elsewhere");
        held.check();
        assertThat(executes("k")).isFalse();
    }

    @Test
    @DisplayName("B11 without memory the table is not asked")
    void holdsNothing() {
        database.execute("drop table idempotency_record");
        held.settings = settings("0");
        held.rows = null;
        held.check();
    }

    private boolean executes(String key) {
        return engine.execute(attempt(key), TestWork.returning(201, "x")) instanceof Outcome.Executed;
    }

    private static ApplicationSettings settings(String memory) {
        SettingSource source = new SettingSource() {
            @Override
            public Optional<String> text(String name) {
                return name.equals("idempotency.replay-memory") ? Optional.of(memory) : Optional.empty();
            }

            @Override
            public Stream<String> names() {
                return Stream.empty();
            }
        };
        return new SettingsReader(source, problem -> {
                    throw new AssertionError(problem);
                })
                .application();
    }
}
