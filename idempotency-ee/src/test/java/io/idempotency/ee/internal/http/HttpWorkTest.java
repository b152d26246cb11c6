package io.idempotency.ee.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Keep;
import io.idempotency.ee.internal.http.answer.AnswerPolicy;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.KeptAnswers;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HttpWorkTest {

    @Test
    @DisplayName(
            "B52 a method that returned or threw ran; one whose arguments were refused, or that nobody called, did not")
    void ran() throws Exception {
        HttpWork returning = work(() -> "one");
        assertThat(returning.ran()).isFalse();
        returning.call();
        assertThat(returning.ran()).isTrue();
        assertThat(ranAfter(new IllegalStateException())).isTrue();
        assertThat(ranAfter(new ConstraintViolationException(Set.of(violation(new Object[] {1})))))
                .isFalse();
        assertThat(ranAfter(new ConstraintViolationException(Set.of(violation(null)))))
                .as("of the returned value, or of an entity")
                .isTrue();
    }

    @Test
    @DisplayName("B20 B52 arguments that an interceptor refused have no answer that could be kept")
    void refusedArguments() {
        HttpWork work = work(() -> "never");
        assertThat(work.renderFailure(new ConstraintViolationException(Set.of(violation(new Object[] {1}))), false))
                .isEmpty();
    }

    private static boolean ranAfter(RuntimeException thrown) {
        HttpWork work = work(() -> {
            throw thrown;
        });
        assertThatThrownBy(work::call).isSameAs(thrown);
        return work.ran();
    }

    private static HttpWork work(Callable<Object> method) {
        return new HttpWork(
                method, null, Optional.empty(), DeclaredFailures.none(), new AnswerPolicy(KeptAnswers.of(Keep.FINAL)));
    }

    private static ConstraintViolation<?> violation(Object[] parameters) {
        return (ConstraintViolation<?>) Proxy.newProxyInstance(
                HttpWorkTest.class.getClassLoader(),
                new Class<?>[] {ConstraintViolation.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getExecutableParameters" -> parameters;
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                });
    }
}
