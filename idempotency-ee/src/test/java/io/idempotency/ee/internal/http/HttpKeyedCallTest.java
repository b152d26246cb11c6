package io.idempotency.ee.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.http.answer.AnswerRenderer;
import io.idempotency.ee.internal.http.answer.Delivery;
import io.idempotency.ee.internal.http.answer.Redactor;
import io.idempotency.ee.internal.http.answer.Rendered;
import io.idempotency.ee.internal.http.answer.ResourceMethod;
import io.idempotency.ee.internal.http.problem.Problems;
import io.idempotency.ee.internal.http.request.Callers;
import io.idempotency.ee.internal.invoke.Invocation;
import io.idempotency.ee.internal.invoke.KeyedCall;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.AnswerSettings;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.KeptAnswers;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HttpKeyedCallTest {

    private static final ResourceOperation OPERATION = new ResourceOperation(
            "test",
            "Test.test",
            true,
            null,
            null,
            new AnswerSettings(
                    KeptAnswers.of(Keep.FINAL),
                    1000,
                    422,
                    "Idempotent-Replayed",
                    Duration.ofSeconds(1),
                    List.of(),
                    false,
                    false,
                    Optional.empty()),
            DeclaredFailures.none());

    private final HttpExchange exchange = new HttpExchange();
    private final RecordedProblems problems = new RecordedProblems();

    @ParameterizedTest
    @DisplayName("B7 B16 whose key it is cannot be found out: a coded refusal is delivered in the place of an answer")
    @MethodSource("failures")
    void refused(RuntimeException failure, String answer) throws Exception {
        assertThat(keyedCall().refused(failure)).isEqualTo(0);
        assertThat(problems.answer).isEqualTo(answer);
        assertThat(exchange.delivery()).containsInstanceOf(Delivery.Refusal.class);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IllegalStateException(new SQLException("no such table", "42P01")), "TENANT_UNKNOWN"),
                Arguments.of(new IllegalArgumentException(), "TENANT_UNKNOWN"),
                Arguments.of(new IdempotencyException(Message.CALLER_WITHOUT_NAME, "m"), "CALLER_WITHOUT_NAME"));
    }

    @Test
    @DisplayName("B16 what passes is 503, in the place of an answer")
    void unavailable() throws Exception {
        assertThat(keyedCall().give(new Outcome.Unavailable(new IllegalStateException())))
                .isEqualTo(0);
        assertThat(problems.answer).isEqualTo("503");
    }

    @Test
    @DisplayName("B58 once the call has ended, its method is no longer protected by it")
    void ends() throws Exception {
        exchange.expect(call());
        exchange.take();
        assertThat(exchange.executing()).isTrue();
        keyedCall().end();
        assertThat(exchange.executing()).isFalse();
    }

    @ParameterizedTest
    @DisplayName(
            "B10 B62 what was executed is delivered in the place of what the interceptor returns, unless its call fails")
    @EnumSource(Fate.class)
    void executed(Fate fate) throws Exception {
        Rendered rendered = new Rendered(201, new MultivaluedHashMap<>(), Optional.empty(), List.of(), new byte[0]);
        HttpResult result = new HttpResult(rendered, rendered.answer(), Verdict.DONE, 7, true);
        assertThat(keyedCall().give(new Outcome.Executed(result, fate))).isEqualTo(7);
        assertThat(exchange.delivery()).containsInstanceOf(Delivery.First.class);
        // An error that the interceptor did not return comes from further out; an answer that is not kept is one
        // anyway.
        assertThat(exchange.deliveryInPlaceOf(500).isPresent()).isEqualTo(fate == Fate.DROPPED);
    }

    @Test
    @DisplayName("B21 what a mapped failure answered is delivered, and a placeholder returned")
    void mapped() throws Exception {
        Rendered rendered = new Rendered(409, new MultivaluedHashMap<>(), Optional.empty(), List.of(), new byte[0]);
        HttpResult result = new HttpResult(rendered, rendered.answer(), Verdict.KEPT_WITHOUT_EFFECTS, null, false);
        assertThat(keyedCall().give(new Outcome.Executed(result, Fate.KEPT))).isEqualTo(0);
        assertThat(exchange.deliveryInPlaceOf(500)).containsInstanceOf(Delivery.First.class);
    }

    private KeyedCall keyedCall() throws NoSuchMethodException {
        Method method = HttpKeyedCallTest.class.getDeclaredMethod("number");
        Invocation invocation = new Invocation(OPERATION, this, method, new Object[0], () -> 1);
        return new HttpKeyedCall(exchange, call(), invocation, new Callers(), problems);
    }

    private static int number() {
        return 1;
    }

    private static HttpCall call() {
        ResourceMethod method = new ResourceMethod(OPERATION, HttpKeyedCallTest.class, null, String.class, List.of());
        // Without a mapper for anything.
        Providers providers = empty(Providers.class);
        return new HttpCall(
                method,
                null,
                new AnswerRenderer(method, providers, empty(ContainerRequestContext.class), List.of(), Redactor.none()),
                Optional.empty(),
                true,
                URI.create("/test"));
    }

    private static <T> T empty(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                HttpKeyedCallTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> null));
    }

    /** Instead of responses, which only a server can build. */
    private static final class RecordedProblems extends Problems {

        private String answer = "";

        @Override
        public Response storeUnavailable(ResourceOperation operation, URI instance) {
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
