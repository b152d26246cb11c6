package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Locking;
import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import io.idempotency.ee.internal.record.Trace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineCourseTest extends EngineTestBase {

    private static final Optional<Trace> TRACE =
            Optional.of(new Trace("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"));

    private final Course course = new Course();

    @Test
    @DisplayName("B51 a first execution takes time in the store, and has neither waited nor taken over nor lost")
    void first() {
        engine.execute(attempt("k"), work(201, "one"), course);

        assertThat(course.inStore()).isPositive();
        assertThat(course.hasWaited()).isFalse();
        assertThat(course.hasTakenOver()).isFalse();
        assertThat(course.racesLost()).isZero();
    }

    @Test
    @DisplayName("B51 the time of the method is none of the store's")
    void methodsTime() {
        AtomicLong ran = new AtomicLong();
        TestWork slow = new TestWork(() -> {
            long start = System.nanoTime();
            while (System.nanoTime() - start < 50_000_000) {
                Thread.onSpinWait();
            }
            ran.set(System.nanoTime() - start);
            return answer(201, "one");
        });
        engine.execute(attempt("k"), slow, course);

        assertThat(course.inStore() + ran.get())
                .isLessThanOrEqualTo(course.soFar().toNanos());
    }

    @ParameterizedTest
    @DisplayName("B51 B15 who takes over an expired record has done so")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void takeover(Locking locking) {
        engine.execute(attempt("k", "body", with(locking)), work(201, "one"));
        clock.advance(Duration.ofDays(2));

        assertThat(engine.execute(attempt("k", "body", with(locking)), work(201, "two"), course))
                .isInstanceOf(Outcome.Executed.class);

        assertThat(course.hasTakenOver()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("B51 B13 a duplicate has waited if it did, and one that is rejected has not")
    @EnumSource(
            value = OnConcurrent.class,
            names = {"WAIT", "REJECT"})
    void waits(OnConcurrent policy) {
        CountDownLatch runs = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        TestWork slow = new TestWork(() -> {
            runs.countDown();
            Background.await(goOn);
            return answer(201, "one");
        });
        Background<Outcome> first = Background.start(() -> engine.execute(attempt("k"), slow));
        Background.await(runs);
        Background<Outcome> duplicate =
                Background.start(() -> engine.execute(attempt("k", "body", with(policy)), work(201, "two"), course));
        if (policy == OnConcurrent.WAIT) {
            Await.untilWaitingIn(WaitingRoom.class, duplicate.thread());
        } else {
            duplicate.join();
        }
        goOn.countDown();
        first.join();
        duplicate.join();

        assertThat(course.hasWaited()).isEqualTo(policy == OnConcurrent.WAIT);
        assertThat(course.waited() > 0).isEqualTo(policy == OnConcurrent.WAIT);
    }

    @Test
    @DisplayName("B51 who inserts last and finds another one's record has lost a race")
    void lost() {
        Outcome outcome = engine.execute(
                attempt("k", "body", with(Locking.LATE)),
                new TestWork(() -> {
                    Background.start(() ->
                                    otherServer.execute(attempt("k", "body", with(Locking.LATE)), work(201, "faster")))
                            .join();
                    return answer(201, "slower");
                }),
                course);

        assertReplayed(outcome, 201, "faster");
        assertThat(course.racesLost()).isPositive();
    }

    @Test
    @DisplayName("B51 a replay knows the trace that its answer was made in, also from another server")
    void trace() {
        engine.execute(attempt("k"), work(201, "one"), new Course(TRACE));

        assertThat(otherServer.execute(attempt("k"), work(201, "two"), new Course()))
                .isInstanceOfSatisfying(
                        Outcome.Replayed.class,
                        replayed -> assertThat(replayed.answer().trace()).isEqualTo(TRACE));
    }

    @Test
    @DisplayName("B51 outside of a trace the record has none, and not a byte of it")
    void noTrace() {
        engine.execute(attempt("k"), work(201, "one"));

        assertThat(database.count("select count(*) from idempotency_record where headers like '@%'"))
                .isZero();
    }
}
