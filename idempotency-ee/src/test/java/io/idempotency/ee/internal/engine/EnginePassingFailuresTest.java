package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.MariaDb;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.Stock;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.record.Answer;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures that are over when the request comes again, made by real databases and told by real JPA providers. */
class EnginePassingFailuresTest {

    private static final Function<Throwable, Optional<Answer>> CONFLICT =
            thrown -> Optional.of(answer(409, "somebody else was faster"));
    private static final Function<Throwable, Optional<Answer>> ERROR = thrown -> Optional.of(answer(500, "failed"));

    private static List<Named<Database>> databases = List.of();

    @BeforeAll
    static void open() {
        String postgres = PostgreSql.create("passing");
        String mariadb = MariaDb.create("passing");
        databases = Stream.of(Provider.values())
                .flatMap(provider -> Stream.of(
                        open("jdbc:h2:mem:passing" + provider, "sa", provider),
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
    @DisplayName("B25 a deadlock that the application maps to 409 is 503, never kept, and the next attempt executes")
    @MethodSource("databases")
    void deadlockMapped(Database database) {
        assertVictimIsUnavailable(database, body -> new TestWork(body::answer, CONFLICT));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("B25 a deadlock that the method itself catches and answers with 409 is not kept either")
    @MethodSource("databases")
    void deadlockSwallowed(Database database) {
        assertVictimIsUnavailable(
                database,
                body -> new TestWork(() -> {
                    try {
                        return body.answer();
                    } catch (RuntimeException e) {
                        return answer(409, "swallowed");
                    }
                }));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("B25 a deadlock that the method caught of plain JDBC, of which no provider knows, is not kept either")
    @CsvSource({"201, false", "409, false", "201, true", "409, true"})
    void deadlockOfJdbc(int status, boolean expiredBefore) {
        databases().stream().map(Named::getPayload).forEach(database -> {
            fill(database);
            if (expiredBefore) {
                leaveExpired(database, "k1", "k2");
            }
            CountDownLatch both = new CountDownLatch(2);
            assertVictimIsUnavailable(
                    database, byJdbc(database, both, status, 1, 2), byJdbc(database, both, status, 2, 1));
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("B25 a deadlock behind an exception of the application's own, without a cause, is not kept either")
    @MethodSource("databases")
    void deadlockReplaced(Database database) {
        assertVictimIsUnavailable(
                database,
                body -> new TestWork(
                        () -> {
                            try {
                                return body.answer();
                            } catch (RuntimeException e) {
                                throw new IllegalStateException("busy");
                            }
                        },
                        CONFLICT));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("B25 a lock timeout that the application maps to 409, or to a kept 500, is 503 and never kept")
    @MethodSource("databases")
    void lockTimeout(Database database) {
        fill(database);
        database.<Object>commit(entities -> {
            lock(database, 1);
            for (TestWork work : mapped(() -> {
                boundLocks(database);
                lock(database, 1);
                return answer(201, "never");
            })) {
                assertUnavailable(onAnotherThread(database, work));
            }
            return "held";
        });
        assertNextExecutes(database);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("B25 a version check that fails, which no database tells of, is 503 and never kept")
    @MethodSource("databases")
    void optimisticLock(Database database) {
        fill(database);
        for (TestWork work : mapped(() -> {
            Stock mine = database.transactions().entityManager().find(Stock.class, 1);
            Background.start(() -> database.<Object>commit(entities -> {
                        entities.find(Stock.class, 1).add(1);
                        return "";
                    }))
                    .join();
            mine.add(1);
            return answer(201, "never");
        })) {
            assertUnavailable(onAnotherThread(database, work));
        }
        assertNextExecutes(database);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @DisplayName("B25 B21 a violated constraint is final: its mapped answer is kept, swallowed or not")
    @MethodSource("databases")
    void constraintIsFinal(Database database) {
        fill(database);
        TestWork swallowing = new TestWork(() -> {
            try {
                database.transactions().entityManager().persist(new Stock(1));
                database.transactions().entityManager().flush();
                return answer(201, "never");
            } catch (RuntimeException e) {
                return answer(409, "there is one");
            }
        });
        assertThat(server(database).execute(attempt("k"), swallowing)).isInstanceOf(Outcome.Executed.class);
        assertThat(server(database).execute(attempt("k"), swallowing)).isInstanceOf(Outcome.Replayed.class);
        assertThat(swallowing.calls()).isOne();
    }

    /** Two executions that take two rows in opposite order: a database rolls back one of them. */
    private static void assertVictimIsUnavailable(Database database, Function<Body, TestWork> work) {
        fill(database);
        CountDownLatch both = new CountDownLatch(2);
        assertVictimIsUnavailable(
                database,
                work.apply(() -> lockBoth(database, both, 1, 2)),
                work.apply(() -> lockBoth(database, both, 2, 1)));
    }

    private static void assertVictimIsUnavailable(Database database, TestWork forth, TestWork back) {
        Background<Outcome> first = Background.start(() -> server(database).execute(attempt("k1"), forth));
        Background<Outcome> second = Background.start(() -> server(database).execute(attempt("k2"), back));
        List<Outcome> outcomes = List.of(first.join(), second.join());

        assertThat(outcomes).filteredOn(Outcome.Unavailable.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Executed.class::isInstance).hasSize(1);
        int victim = outcomes.get(0) instanceof Outcome.Unavailable ? 0 : 1;
        String key = "k" + (victim + 1);
        assertThat(server(database).execute(attempt(key), TestWork.returning(201, "again")))
                .isInstanceOf(Outcome.Executed.class);
    }

    private static TestWork byJdbc(Database database, CountDownLatch both, int status, int one, int other) {
        String lock = "update stock set amount = amount + 1 where id = ";
        return new TestWork(() -> {
            try {
                database.executeByJdbc(lock + one);
                both.countDown();
                Background.await(both);
                database.executeByJdbc(lock + other);
                return answer(201, "locked both");
            } catch (SQLException e) {
                return answer(status, "swallowed");
            }
        });
    }

    private static Answer lockBoth(Database database, CountDownLatch both, int one, int other) {
        lock(database, one);
        both.countDown();
        Background.await(both);
        lock(database, other);
        return answer(201, "locked both");
    }

    /** The same, mapped to an answer that is kept by each policy. */
    private static List<TestWork> mapped(Body body) {
        return List.of(new TestWork(body::answer, CONFLICT), new TestWork(body::answer, ERROR));
    }

    private static Outcome onAnotherThread(Database database, TestWork work) {
        return Background.start(() -> server(database).execute(attempt("k"), work.keeping(Keep.ALL)))
                .join();
    }

    private static void assertUnavailable(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    }

    private static void assertNextExecutes(Database database) {
        assertThat(database.records()).isZero();
        assertThat(server(database).execute(attempt("k"), TestWork.returning(201, "next")))
                .isInstanceOf(Outcome.Executed.class);
    }

    private static void fill(Database database) {
        database.clear();
        database.<Object>commit(entities -> {
            entities.persist(new Stock(1));
            entities.persist(new Stock(2));
            return "";
        });
    }

    private static void leaveExpired(Database database, String... keys) {
        Clock earlier =
                Clock.offset(Clock.systemUTC(), Requests.STANDARD.retention().multipliedBy(-2));
        Engine before = new Engine(database.store(), database.transactions(), earlier, Requests.MAX_WAITING, 0);
        for (String key : keys) {
            assertThat(before.execute(attempt(key), TestWork.returning(201, "old")))
                    .isInstanceOf(Outcome.Executed.class);
        }
    }

    private static void lock(Database database, int id) {
        database.transactions()
                .entityManager()
                .createNativeQuery("update stock set amount = amount + 1 where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static void boundLocks(Database database) {
        String statement =
                switch (database.product()) {
                    case "postgresql" -> "set local lock_timeout = '200ms'";
                    case "mariadb" -> "set innodb_lock_wait_timeout = 1";
                    default -> "set lock_timeout 200";
                };
        database.transactions().entityManager().createNativeQuery(statement).executeUpdate();
    }

    private static Engine server(Database database) {
        return new Engine(database.store(), database.transactions(), Clock.systemUTC(), Requests.MAX_WAITING, 0);
    }

    private interface Body {
        Answer answer();
    }
}
