package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.operation.CallSettings;
import io.idempotency.ee.internal.operation.KeptTypes;
import io.idempotency.ee.internal.operation.NamedOperation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MethodWorkTest {

    private static final NamedOperation OPERATION = new NamedOperation(
            "test",
            Requests.STANDARD,
            new CallSettings(true, 2_000, Duration.ofMinutes(5))
                    .keeping(KeptTypes.of(List.of(TimeoutException.class))));

    private final TimeoutException failure = new TimeoutException("too late");

    @Test
    @DisplayName("B22 a listed exception that the method has thrown is kept")
    void ofMethod() {
        MethodWork work = work(() -> {
            throw failure;
        });

        assertThatThrownBy(work::call).isSameAs(failure);
        assertThat(work.keepsEffects(failure)).isTrue();
        assertThat(work.renderFailure(failure, true)).isPresent();
    }

    @Test
    @DisplayName("B22 one of the same class that the flush or the commit has thrown is not: the method has not said it")
    void ofCommit() throws Exception {
        MethodWork work = work(() -> "done");
        work.call();

        assertThat(work.keepsEffects(failure)).isFalse();
        assertThat(work.renderFailure(failure, false)).isEmpty();
    }

    private static MethodWork work(Callable<String> method) {
        JsonBinding json = new JsonBinding();
        ThrownJson thrown =
                new ThrownJson(json, Map.of(TimeoutException.class, ThrownForm.OfMessage.of(TimeoutException.class)));
        return new MethodWork(
                method, OPERATION, new Outcomes(new ResultType(String.class), new ResultJson(json), thrown));
    }
}
