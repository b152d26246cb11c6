package io.idempotency.ee.internal.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.IdempotencyOutcome;
import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.engine.Engine;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.ResourceOperation;
import io.idempotency.ee.internal.signal.Signals;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InvokerTest {

    private static final Operation OPERATION =
            new ResourceOperation("test", "Test.test", false, Requests.STANDARD, null, null, DeclaredFailures.none());

    private final List<IdempotencyOutcome> events = new ArrayList<>();
    private final TestCall call = new TestCall();
    private boolean called;

    @ParameterizedTest
    @DisplayName(
            "B7 B16 whose key it is cannot be found out: nothing runs, unavailable where that passes, else refused")
    @MethodSource("failures")
    void unknownCaller(RuntimeException failure, String given, Kind kind) throws Exception {
        call.caller = () -> {
            throw failure;
        };
        Invoker invoker = invoker(Optional.of(call));

        invoker.invoke(invocation());

        assertThat(called).isFalse();
        assertThat(call.work.calls()).isZero();
        assertThat(call.notes).containsExactly("end", given);
        assertThat(events)
                .singleElement()
                .returns("test", IdempotencyOutcome::operation)
                .returns(kind, IdempotencyOutcome::kind)
                .returns(Optional.empty(), IdempotencyOutcome::correlationId);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                passing(new SQLTransientConnectionException("gone", "08001")),
                passing(new SQLException("deadlock", "40P01")),
                passing(new SQLException("lock timeout", "55P03")),
                refused(new IllegalStateException("no such table", new SQLException("no such table", "42P01"))),
                refused(new IllegalArgumentException("no tenant")),
                refused(new IdempotencyException(Message.CALLER_WITHOUT_NAME, "m")));
    }

    @Test
    @DisplayName("B4 what has no key runs as if it were not annotated, and no event is fired")
    void withoutKey() throws Exception {
        assertThat(invoker(Optional.empty()).invoke(invocation())).isEqualTo(true);
        assertThat(events).isEmpty();
    }

    @Test
    @DisplayName("B65 an operation that no edge serves is refused")
    void withoutEdge() {
        assertThatThrownBy(() -> new Invoker().invoke(invocation()))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith(Message.NOT_BOUND.id());
        assertThat(called).isFalse();
    }

    @ParameterizedTest
    @DisplayName(
            "B7 B32 the work runs in a transaction of its own, or in the caller's, under the caller's key and tenant")
    @CsvSource({"false, false, false", "true, false, true", "true, true, true", "false, true, false"})
    void runs(boolean activeBefore, boolean activeAfterResolver, boolean joined) throws Exception {
        try (Database database = Database.inMemory(3)) {
            Invoker invoker = invoker(Optional.of(call));
            AtomicBoolean active = new AtomicBoolean(activeBefore);
            List<Boolean> asked = new ArrayList<>();
            invoker.transactions = transactions(database.transactions(), active, asked);
            invoker.events.transactions = invoker.transactions;
            invoker.tenants = new Tenants() {
                @Override
                public Optional<String> of(Operation operation, boolean insideCaller) {
                    active.set(activeAfterResolver);
                    return Optional.of("acme");
                }
            };
            invoker.engine =
                    new Engine(database.store(), database.transactions(), Clock.systemUTC(), Requests.MAX_WAITING, 0);
            call.ran = true;

            Object given = joined ? database.commit(entities -> invoke(invoker)) : invoke(invoker);

            assertThat(given).isEqualTo("given");
            assertThat(asked).containsExactly(activeBefore);
            assertThat(call.work.calls()).isOne();
            assertThat(call.notes).containsExactly("tenant acme", "end", "give Executed");
            assertThat(events).hasSize(joined ? 0 : 1);
            assertThat(database.records()).isOne();
        }
    }

    private Object invoke(Invoker invoker) {
        try {
            return invoker.invoke(invocation());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Invocation invocation() throws NoSuchMethodException {
        return new Invocation(
                OPERATION,
                this,
                InvokerTest.class.getDeclaredMethod("withoutEdge"),
                new Object[0],
                () -> called = true);
    }

    private Invoker invoker(Optional<KeyedCall> keyed) {
        Invoker invoker = new Invoker();
        invoker.edges = List.of(new Edge() {
            @Override
            public boolean serves(Operation operation) {
                return operation == OPERATION;
            }

            @Override
            public Optional<KeyedCall> begin(Invocation invocation) {
                return keyed;
            }
        });
        invoker.transactions = transactions(null, new AtomicBoolean(), new ArrayList<>());
        invoker.events = new OutcomeEvents();
        invoker.events.outcomes = event();
        invoker.events.signals = new Signals(Clock.systemUTC());
        return invoker;
    }

    @SuppressWarnings("unchecked")
    private Event<IdempotencyOutcome> event() {
        return (Event<IdempotencyOutcome>) Proxy.newProxyInstance(
                InvokerTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    events.add((IdempotencyOutcome) arguments[0]);
                    return null;
                });
    }

    /** Of a method that is no session bean's: whether a transaction is active is what the caller has. */
    private static Transactions transactions(@Nullable Transactions real, AtomicBoolean active, List<Boolean> asked) {
        return (Transactions) Proxy.newProxyInstance(
                InvokerTest.class.getClassLoader(), new Class<?>[] {Transactions.class}, (proxy, method, arguments) -> {
                    if ("active".equals(method.getName())) {
                        asked.add(active.get());
                        return active.get();
                    }
                    // When the caller ends it is none of this test.
                    return "afterCompletion".equals(method.getName()) ? null : method.invoke(real, arguments);
                });
    }

    private static Arguments passing(SQLException cause) {
        return Arguments.of(new IllegalStateException(cause), "give Unavailable", Kind.UNAVAILABLE);
    }

    private static Arguments refused(RuntimeException cause) {
        return Arguments.of(cause, "refused " + cause.getMessage(), Kind.REFUSED);
    }
}
