package io.idempotency.ee.internal.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyOutcome;
import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.signal.Signals;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeEventsTest {

    private static final Answer ANSWER = new Answer(201, List.of(), new byte[0]);
    private static final TestWork.Result RESULT = new TestWork.Result(ANSWER, Verdict.DONE);
    private static final Throwable FAILURE = new IllegalStateException();

    private final TestCall call = new TestCall();
    private final Attempt attempt = Requests.attempt("k");
    private final List<Kind> told = new ArrayList<>();
    private final List<Runnable> whenEnded = new ArrayList<>();
    private final OutcomeEvents events = new OutcomeEvents();

    @ParameterizedTest
    @DisplayName("B52 executed is what is kept, failed what ran and is not, refused what did not run")
    @MethodSource("ends")
    void kinds(Outcome outcome, boolean ran, Kind kind) throws Exception {
        tell(outcome, ran, true);
        assertThat(told).containsExactly(kind);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(new Outcome.Executed(RESULT, Fate.KEPT), true, Kind.EXECUTED),
                Arguments.of(new Outcome.Executed(RESULT, Fate.DROPPED), true, Kind.FAILED),
                Arguments.of(new Outcome.Executed(RESULT, Fate.DROPPED), false, Kind.REFUSED),
                Arguments.of(new Outcome.Failed(FAILURE), true, Kind.FAILED),
                Arguments.of(new Outcome.Failed(FAILURE), false, Kind.REFUSED),
                Arguments.of(new Outcome.Replayed(ANSWER, Instant.EPOCH), false, Kind.REPLAYED),
                Arguments.of(new Outcome.Mismatch(), false, Kind.MISMATCH),
                Arguments.of(new Outcome.Conflict(false), false, Kind.CONFLICT),
                Arguments.of(new Outcome.Conflict(true), false, Kind.CONFLICT),
                Arguments.of(new Outcome.Unavailable(FAILURE), true, Kind.UNAVAILABLE));
    }

    @Test
    @DisplayName("B52 I1 inside a caller's transaction nothing is told before that has ended, and then how")
    void withCaller() throws Exception {
        tell(new Outcome.Executed(RESULT, Fate.WITH_CALLER), true, true);
        assertThat(told).isEmpty();
        whenEnded.get(0).run();
        whenEnded.get(1).run();
        assertThat(told).containsExactly(Kind.EXECUTED, Kind.FAILED);
        assertThat(call.notes).containsExactly("withdraw");
    }

    @Test
    @DisplayName("B52 a caller's transaction that takes nothing more can only be rolled back: failed")
    void withDoomedCaller() throws Exception {
        tell(new Outcome.Executed(RESULT, Fate.WITH_CALLER), true, false);
        assertThat(told).containsExactly(Kind.FAILED);
        assertThat(call.notes).containsExactly("withdraw");
    }

    private void tell(Outcome outcome, boolean ran, boolean takesMore) throws Exception {
        events.outcomes = event();
        events.transactions = transactions(takesMore);
        call.ran = ran;
        events.signals = new Signals(Clock.systemUTC());
        events.fireFor(attempt, new Course(), outcome, call);
    }

    @SuppressWarnings("unchecked")
    private Event<IdempotencyOutcome> event() {
        return (Event<IdempotencyOutcome>) proxy(Event.class, "fire", arguments -> {
            IdempotencyOutcome outcome = (IdempotencyOutcome) arguments[0];
            assertThat(outcome.operation()).isEqualTo("orders.create");
            assertThat(outcome.duration()).isPositive();
            assertThat(outcome.correlationId()).contains(attempt.id().uuid());
            told.add(outcome.kind());
        });
    }

    private Transactions transactions(boolean takesMore) {
        return (Transactions) proxy(Transactions.class, "afterCompletion", arguments -> {
            if (!takesMore) {
                throw new IllegalStateException("marked");
            }
            whenEnded.addAll(List.of((Runnable) arguments[0], (Runnable) arguments[1]));
        });
    }

    private static Object proxy(Class<?> type, String method, Called called) {
        return Proxy.newProxyInstance(
                OutcomeEventsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, invoked, arguments) -> {
                    assertThat(invoked.getName()).isEqualTo(method);
                    called.with(arguments);
                    return null;
                });
    }

    private interface Called {
        void with(Object... arguments);
    }
}
