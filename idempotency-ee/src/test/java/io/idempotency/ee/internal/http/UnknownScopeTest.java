package io.idempotency.ee.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyOutcome;
import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.internal.http.answer.AnswerRenderer;
import io.idempotency.ee.internal.http.answer.Delivery;
import io.idempotency.ee.internal.http.answer.ResourceMethod;
import io.idempotency.ee.internal.http.problem.Problems;
import io.idempotency.ee.internal.http.request.Scopes;
import io.idempotency.ee.internal.http.request.SentKey;
import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.Operation;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownScopeTest {

    private static final Operation OPERATION =
            new Operation("test", "Test.test", true, null, null, null, DeclaredFailures.none());

    private final CurrentExchange current = new CurrentExchange();
    private final HttpExchange exchange = current.get();
    private final RecordedProblems problems = new RecordedProblems();
    private boolean called;

    @ParameterizedTest
    @DisplayName(
            "B7 B16 whose key it is cannot be told: refused before anything runs, 503 where that passes, else coded")
    @MethodSource("failures")
    void refused(RuntimeException failure, String answer, Kind kind) throws Exception {
        HttpInvocations invocations = new HttpInvocations();
        List<IdempotencyOutcome> told = new ArrayList<>();
        invocations.events = new OutcomeEvents();
        invocations.events.outcomes = event(told);
        invocations.current = current;
        invocations.problems = problems;
        invocations.scopes = new Scopes() {
            @Override
            public Scope of(SentKey key, Operation operation, boolean insideCaller) {
                throw failure;
            }
        };
        exchange.expect(call());

        Object returned = invocations.invoke(OPERATION, int.class, () -> called = true);

        assertThat(called).isFalse();
        assertThat(returned).isEqualTo(0);
        assertThat(exchange.executing()).isFalse();
        assertThat(exchange.delivery()).containsInstanceOf(Delivery.Refusal.class);
        assertThat(problems.answer).isEqualTo(answer);
        assertThat(told).containsExactly(new IdempotencyOutcome("test", kind));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(caused(new SQLTransientConnectionException("gone", "08001")), "503", Kind.UNAVAILABLE),
                Arguments.of(caused(new SQLException("deadlock", "40P01")), "503", Kind.UNAVAILABLE),
                Arguments.of(caused(new SQLException("lock timeout", "55P03")), "503", Kind.UNAVAILABLE),
                Arguments.of(caused(new SQLException("no such table", "42P01")), "TENANT_UNKNOWN", Kind.REFUSED),
                Arguments.of(new IllegalArgumentException(), "TENANT_UNKNOWN", Kind.REFUSED),
                Arguments.of(
                        new IdempotencyException(Message.CALLER_WITHOUT_NAME, "m"),
                        "CALLER_WITHOUT_NAME",
                        Kind.REFUSED));
    }

    @SuppressWarnings("unchecked")
    private static Event<IdempotencyOutcome> event(List<IdempotencyOutcome> told) {
        return (Event<IdempotencyOutcome>) Proxy.newProxyInstance(
                UnknownScopeTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, called, arguments) -> {
                    told.add((IdempotencyOutcome) arguments[0]);
                    return null;
                });
    }

    private static RuntimeException caused(SQLException cause) {
        return new IllegalStateException(cause);
    }

    private static HttpCall call() {
        ResourceMethod method = new ResourceMethod(OPERATION, UnknownScopeTest.class, null, String.class, List.of());
        // Without a mapper for anything.
        Providers providers = (Providers) Proxy.newProxyInstance(
                UnknownScopeTest.class.getClassLoader(),
                new Class<?>[] {Providers.class},
                (proxy, called, arguments) -> null);
        return new HttpCall(
                method,
                null,
                new AnswerRenderer(method, providers, List.of()),
                Optional.empty(),
                true,
                URI.create("/test"));
    }

    /** Instead of responses, which only a server can build. */
    private static final class RecordedProblems extends Problems {

        private String answer = "";

        @Override
        public Response storeUnavailable(Operation operation, URI instance) {
            answer = "503";
            return null;
        }

        @Override
        public Response refused(IdempotencyException refusal, URI instance) {
            answer = refusal.reason().name();
            return null;
        }
    }
}
