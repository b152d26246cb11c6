package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.FaultyStore;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.MariaDb;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.RecordStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What depends on how a database goes on after a failed statement, and on what a JPA provider makes of that. */
class EngineDatabasesTest {

    private static final int WAITERS = 4;

    private static List<Named<Database>> databases = List.of();

    @BeforeAll
    static void open() {
        String postgres = PostgreSql.create("engine");
        String mariadb = MariaDb.create("engine");
        databases = Stream.of(Provider.values())
                .flatMap(provider -> Stream.of(
                        open("jdbc:h2:mem:databases" + provider, "sa", provider),
                        open(postgres, PostgreSql.USER, provider),
                        open(mariadb, MariaDb.USER, provider)))
                .toList();
    }

    private static Named<Database> open(String url, String user, Provider provider) {
        return Named.of(
                url.split(":", -1)[1] + " " + provider,
                Database.open(url, user, Isolation.READ_COMMITTED, 10, provider));
    }

    @AfterAll
    static void close() {
        databases.forEach(each -> each.getPayload().close());
    }

    static List<Named<Database>> databases() {
        return databases;
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("F13 a claim that fails has ended its transaction: the winner's answer is read in a new one")
    @MethodSource("databases")
    void lostClaim(Database database) {
        database.clear();
        FaultyStore store = new FaultyStore(database.store());
        AtomicBoolean overtaken = new AtomicBoolean();
        store.before(FaultyStore.Call.FIND_OR_CLAIM, () -> {
            if (!overtaken.getAndSet(true)) {
                server(database, database.store()).execute(attempt("k"), work(database, "winner"));
            }
        });
        TestWork late = work(database, "late");

        assertThat(text(server(database, store).execute(attempt("k"), late))).isEqualTo("Replayed winner");
        assertThat(late.calls()).isZero();
        assertThat(database.effects()).hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("F13 F6 the answer to a failed statement of the application is kept, in a new transaction")
    @MethodSource("databases")
    void failedStatement(Database database) {
        database.clear();
        for (String unwritable : new String[] {null, "x".repeat(300)}) {
            String key = "unwritable " + unwritable;
            TestWork work = new TestWork(
                    () -> {
                        leaveEffect(database, unwritable);
                        return answer(201, "never");
                    },
                    thrown -> Optional.of(answer(409, "refused")));
            Engine server = server(database, database.store());

            assertThat(text(server.execute(attempt(key), work))).isEqualTo("Executed refused");
            assertThat(text(server.execute(attempt(key), work))).isEqualTo("Replayed refused");
            assertThat(work.calls()).isOne();
        }
        assertThat(database.effects()).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("F13 F6 a failed statement that the application swallows does not become a success")
    @MethodSource("databases")
    void swallowedFailure(Database database) {
        database.clear();
        TestWork work = new TestWork(() -> {
            leaveEffect(database, "first");
            try {
                leaveEffect(database, null);
                database.transactions().entityManager().flush();
            } catch (RuntimeException e) {
                return answer(201, "swallowed");
            }
            return answer(201, "never");
        });
        Engine server = server(database, database.store());

        assertThat(server.execute(attempt("k"), work)).isInstanceOf(Outcome.Failed.class);
        assertThat(database.effects()).isEmpty();
        assertThat(text(server.execute(attempt("k"), work(database, "next")))).isEqualTo("Executed next");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("B26 I1 a failure that is declared not to roll back is committed with its answer")
    @MethodSource("databases")
    void declaredFailure(Database database) {
        database.clear();
        TestWork work = refusing(() -> leaveEffect(database, "refused"));
        Engine server = server(database, database.store());

        assertThat(text(server.execute(attempt("k"), work))).isEqualTo("Executed refused");
        assertThat(text(server.execute(attempt("k"), work))).isEqualTo("Replayed refused");
        assertThat(work.calls()).isOne();
        assertThat(database.effects()).hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("B26 F6 one after a failed statement that the application swallowed is not committed by half")
    @MethodSource("databases")
    void declaredFailureAfterFailedStatement(Database database) {
        database.clear();
        TestWork work = refusing(() -> {
            leaveEffect(database, "first");
            try {
                leaveEffect(database, null);
                database.transactions().entityManager().flush();
            } catch (RuntimeException e) {
                return;
            }
        });
        Engine server = server(database, database.store());

        Outcome outcome = server.execute(attempt("k"), work);
        assertThat(outcome instanceof Outcome.Failed || text(outcome).equals("Executed refused"))
                .as(outcome.toString())
                .isTrue();
        assertThat(database.effects()).isEmpty();
    }

    private static TestWork refusing(Runnable first) {
        return new TestWork(
                        () -> {
                            first.run();
                            throw new IllegalStateException("refused");
                        },
                        thrown -> Optional.of(answer(409, "refused")))
                .keepingEffects();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("F13 waiters of a claim that is rolled back deadlock on MariaDB's gap locks; one executes, all answer")
    @MethodSource("databases")
    void rolledBackClaim(Database database) {
        database.clear();
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Background<Outcome> first = Background.start(
                () -> server(database, database.store()).execute(attempt("k"), new TestWork(() -> hold(began, goOn))));
        Background.await(began);
        // A server of its own for each: on one they would wait in memory.
        CountDownLatch claiming = new CountDownLatch(WAITERS);
        List<Background<Outcome>> waiters =
                Stream.generate(() -> waiter(database, claiming)).limit(WAITERS).toList();
        Background.await(claiming);
        goOn.countDown();

        assertThat(text(first.join())).isEqualTo("Executed held");
        assertThat(waiters.stream().map(Background::join).map(EngineDatabasesTest::text))
                .containsOnlyOnce("Executed waiter")
                .containsOnly("Executed waiter", "Replayed waiter");
        assertThat(database.effects()).hasSize(1);
    }

    private static Background<Outcome> waiter(Database database, CountDownLatch claiming) {
        FaultyStore store = new FaultyStore(database.store());
        store.before(FaultyStore.Call.FIND_OR_CLAIM, claiming::countDown);
        return Background.start(() -> server(database, store).execute(attempt("k"), work(database, "waiter")));
    }

    private static Answer hold(CountDownLatch began, CountDownLatch goOn) {
        began.countDown();
        Background.await(goOn);
        return answer(503, "held");
    }

    private static Engine server(Database database, RecordStore store) {
        return new Engine(store, database.transactions(), Clock.systemUTC(), WaitingLimits.of(32), 0);
    }

    private static TestWork work(Database database, String text) {
        return new TestWork(() -> {
            leaveEffect(database, text);
            return answer(201, text);
        });
    }

    private static void leaveEffect(Database database, String request) {
        database.transactions().entityManager().persist(new Effect(UUID.randomUUID(), request));
    }

    private static String text(Outcome outcome) {
        if (outcome instanceof Outcome.Executed executed) {
            return "Executed " + body(executed.answer());
        }
        return outcome instanceof Outcome.Replayed replayed
                ? "Replayed " + body(replayed.answer())
                : outcome.toString();
    }

    private static String body(Answer answer) {
        String text = Requests.text(answer);
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
