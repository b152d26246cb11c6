package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.operation.CallSettings;
import io.idempotency.ee.internal.operation.NamedOperation;
import io.idempotency.ee.internal.record.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbTransient;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResultJsonTest {

    private static final int LIMIT = 2_000;
    private static final Money PRICE = new Money(new BigDecimal("1.50"), "EUR");
    private static final NamedOperation OPERATION = new NamedOperation(
            "test", Requests.STANDARD, new CallSettings(true, LIMIT, java.time.Duration.ofMinutes(5)));

    private final JsonBinding json = new JsonBinding();
    private final ResultJson results = new ResultJson(json);

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B31 a result is read back as it was, by the type that the method declares")
    @MethodSource("kept")
    void kept(String method, Object result) {
        Answer stored = write(method, result);
        Object read = results.read(OPERATION, type(method), stored);
        assertThat(new SameValue(json).test(result, read)).as("%s", read).isTrue();
        if (result != null) {
            assertThat(read.getClass().isArray()
                            || read.equals(result)
                            || result instanceof Bean
                            || result instanceof Data)
                    .isTrue();
        }
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("nothing", null),
                Arguments.of("text", "a \"quoted\" ü \n"),
                Arguments.of("text", ""),
                Arguments.of("text", null),
                Arguments.of("number", 7),
                Arguments.of("number", Integer.MIN_VALUE),
                Arguments.of("truth", true),
                Arguments.of("letter", 'ü'),
                Arguments.of("fraction", 0.1),
                Arguments.of("bytes", new byte[] {0, -1, 7}),
                Arguments.of("bytes", new byte[0]),
                Arguments.of("bytes", null),
                Arguments.of("numbers", new int[] {1, 2}),
                Arguments.of("money", PRICE),
                Arguments.of("money", new Money(null, null)),
                Arguments.of(
                        "receipt",
                        new Receipt(UUID.randomUUID(), Instant.now(), List.of(PRICE, PRICE), Optional.of("x"))),
                Arguments.of("receipt", new Receipt(null, null, List.of(), Optional.empty())),
                Arguments.of("optional", Optional.of(PRICE)),
                Arguments.of("optional", Optional.empty()),
                Arguments.of("list", List.of(PRICE)),
                Arguments.of("list", List.of()),
                Arguments.of("nested", Map.of("a", List.of(Optional.of(PRICE)))),
                Arguments.of(
                        "set", new LinkedHashSet<>(List.of("b", "a", "c", "something that hashes elsewhere", "z"))),
                Arguments.of("map", Map.of(LocalDate.of(2026, 11, 28).toString(), PRICE)),
                Arguments.of("data", new Data(new byte[] {1, 2}, List.of(new byte[] {3}))),
                Arguments.of("bean", new Bean("b")),
                Arguments.of("day", LocalDate.of(2026, 11, 28)),
                Arguments.of("constant", Colour.RED),
                Arguments.of("json", Json.createObjectBuilder().add("a", 1).build()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B31 IDEM-411 what cannot be read back equal is refused when it is stored")
    @MethodSource("refused")
    void refused(String method, Object result) {
        assertThatThrownBy(() -> write(method, result))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith("IDEM-411: The result of test cannot be kept")
                .hasMessageNotContaining("secret");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("bean", new Richer("b", "secret")),
                Arguments.of("bean", new Other("b")),
                Arguments.of("shape", new Circle(1)),
                Arguments.of("hiding", new Hiding("a", "secret")),
                Arguments.of("fraction", Double.NaN),
                Arguments.of("beans", List.of(new Richer("b", "secret"))),
                Arguments.of("closed", new Closed("secret")),
                Arguments.of("optional", null),
                Arguments.of("text", "\ud800"));
    }

    @Test
    @DisplayName("B31 no class name is in what is stored, and no kind of result has headers")
    void stored() {
        Answer receipt = write("receipt", new Receipt(null, null, List.of(PRICE), Optional.of("x")));
        assertThat(new String(receipt.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"note\":\"x\",\"prices\":[{\"amount\":1.50,\"currency\":\"EUR\"}]}");
        assertThat(receipt.headers()).isEmpty();
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(write("nothing", null).status()).isEqualTo(204);
        assertThat(write("bytes", new byte[] {7}).body()).containsExactly(7);
    }

    @Test
    @DisplayName("B23 IDEM-204 a result over the limit is refused")
    void tooLarge() {
        assertThat(write("text", "x".repeat(LIMIT - 2)).body()).hasSize(LIMIT);
        assertThatThrownBy(() -> write("text", "x".repeat(LIMIT - 1))).hasMessageStartingWith("IDEM-204: ");
        assertThatThrownBy(() -> write("bytes", new byte[LIMIT + 1])).hasMessageStartingWith("IDEM-204: ");
    }

    @ParameterizedTest(name = "{0} as {2}")
    @DisplayName("IDEM-412 a stored result that is none of the type that is declared now is told, and not returned")
    @MethodSource("changed")
    void changed(String before, Object result, String now) {
        Answer stored = write(before, result);
        assertThatThrownBy(() -> results.read(OPERATION, type(now), stored))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith("IDEM-412: ")
                .hasMessageNotContaining("secret");
    }

    static Stream<Arguments> changed() {
        return Stream.of(
                Arguments.of("text", "secret", "number"),
                Arguments.of("text", "secret", "money"),
                Arguments.of("text", null, "number"),
                Arguments.of("nothing", null, "truth"),
                Arguments.of("money", PRICE, "list"));
    }

    @Test
    @DisplayName("F15 bytes that are returned are nobody else's")
    void ownBytes() {
        byte[] returned = {1};
        Answer stored = write("bytes", returned);
        returned[0] = 2;
        byte[] read = (byte[]) results.read(OPERATION, type("bytes"), stored);
        assertThat(read).containsExactly(1);
        read[0] = 3;
        assertThat(stored.body()).containsExactly(1);
    }

    private Answer write(String method, Object result) {
        return results.write(OPERATION, type(method), result);
    }

    private static ResultType type(String name) {
        Method method = Arrays.stream(Returning.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new ResultType(method.getGenericReturnType());
    }

    interface Returning {
        void nothing();

        String text();

        int number();

        boolean truth();

        char letter();

        double fraction();

        byte[] bytes();

        int[] numbers();

        Money money();

        Receipt receipt();

        Optional<Money> optional();

        List<Money> list();

        Map<String, List<Optional<Money>>> nested();

        Set<String> set();

        Map<String, Money> map();

        Data data();

        Bean bean();

        Collection<Bean> beans();

        LocalDate day();

        Colour constant();

        JsonObject json();

        Shape shape();

        Hiding hiding();

        Closed closed();
    }

    enum Colour {
        RED
    }

    public record Money(BigDecimal amount, String currency) {}

    public record Receipt(UUID id, Instant at, List<Money> prices, Optional<String> note) {}

    public record Data(byte[] bytes, List<byte[]> more) {}

    /** Without equals. */
    public static class Bean {
        private String name;

        public Bean() {}

        Bean(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    public static class Richer extends Bean {
        private String more;

        public Richer() {}

        Richer(String name, String more) {
            super(name);
            this.more = more;
        }

        public String getMore() {
            return more;
        }

        public void setMore(String more) {
            this.more = more;
        }
    }

    /** Whose JSON does not say which class it is of. */
    public static class Other extends Bean {
        public Other() {}

        Other(String name) {
            super(name);
        }
    }

    public sealed interface Shape permits Circle {}

    public record Circle(int radius) implements Shape {}

    public record Hiding(String shown, @JsonbTransient String hidden) {}

    public static final class Closed {
        private final String name;

        Closed(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }
}
