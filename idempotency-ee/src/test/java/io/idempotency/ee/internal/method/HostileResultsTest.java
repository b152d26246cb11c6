package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.operation.CallSettings;
import io.idempotency.ee.internal.operation.NamedOperation;
import io.idempotency.ee.internal.record.Answer;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored results that somebody with rights on the table has written. */
class HostileResultsTest {

    private static final NamedOperation OPERATION =
            new NamedOperation("test", Requests.STANDARD, new CallSettings(true, 2_000, Duration.ofMinutes(5)));
    private static final String BOMB = HostileResultsTest.class.getName() + "$Bomb";

    private static boolean exploded;

    private final ResultJson results = new ResultJson(new JsonBinding());

    @ParameterizedTest
    @DisplayName(
            "B31 a class that a stored result names is not loaded: the declared type alone says what is made of it")
    @ValueSource(strings = {"@class", "@type", "class", "type", "$type", "className", "javaClass"})
    void namesAClass(String member) {
        String named =
                "{\"" + member + "\":\"" + BOMB + "\",\"name\":\"tea\",\"more\":{\"" + member + "\":\"" + BOMB + "\"}}";

        assertThat(read(Thing.class, named)).isEqualTo(new Thing("tea"));
        assertThat(read(Map.class, named)).isInstanceOf(Map.class);
        assertThat(exploded).isFalse();
    }

    @Test
    @DisplayName("B31 IDEM-412 one that is nested without end, or is no JSON, is refused with a code")
    void malformed() {
        for (String json : List.of("[".repeat(100_000), "{\"name\":" + "{\"name\":".repeat(50_000), "no json", "")) {
            assertThat(catchThrowable(() -> read(Thing.class, json)))
                    .isInstanceOf(IdempotencyException.class)
                    .hasMessageStartingWith("IDEM-412: ");
        }
    }

    private Object read(Type type, String json) {
        return results.read(
                OPERATION, new ResultType(type), new Answer(200, List.of(), json.getBytes(StandardCharsets.UTF_8)));
    }

    public record Thing(String name) {}

    /** Whose initialization is seen. */
    static final class Bomb {
        static {
            exploded = true;
        }
    }
}
