package io.idempotency.ee.internal.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.internal.argument.ArgumentKey.Malformed;
import io.idempotency.ee.internal.argument.ArgumentKey.Missing;
import io.idempotency.ee.internal.argument.ArgumentKey.Valid;
import io.idempotency.ee.internal.log.IdempotencyException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
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

class KeyParametersTest {

    private static final JsonObject DELIVERY =
            json("{\"delivery\":{\"id\":\"d-1\",\"no\":7,\"none\":null},\"ok\":true}");

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B6 B30 an argument, or a part of it, has the text of its value")
    @MethodSource("texts")
    void text(String method, Object argument, String text) {
        assertThat(read(method, argument)).isEqualTo(new Valid(text));
    }

    static Stream<Arguments> texts() {
        UUID id = UUID.randomUUID();
        return Stream.of(
                Arguments.of("string", "a", "a"),
                Arguments.of("string", " ", " "),
                Arguments.of("primitive", 7L, "7"),
                Arguments.of("truth", true, "true"),
                Arguments.of("letter", 'x', "x"),
                Arguments.of("number", 7, "7"),
                Arguments.of("number", BigInteger.TEN, "10"),
                Arguments.of("decimal", new BigDecimal("1.50"), "1.5"),
                Arguments.of("decimal", new BigDecimal("1E+1000000"), "1E+1000000"),
                Arguments.of("uuid", id, id.toString()),
                Arguments.of("day", DayOfWeek.MONDAY, "MONDAY"),
                Arguments.of("constant", Colour.RED, "RED"),
                Arguments.of("date", LocalDate.of(2026, 11, 28), "2026-11-28"),
                Arguments.of("month", YearMonth.of(2026, 11), "2026-11"),
                Arguments.of("duration", Duration.ofHours(1), "PT1H"),
                Arguments.of("object", Instant.EPOCH, "1970-01-01T00:00:00Z"),
                Arguments.of("optional", Optional.of("a"), "a"),
                Arguments.of("value", Json.createValue("a"), "a"),
                Arguments.of("value", Json.createValue(7), "7"),
                Arguments.of("value", JsonValue.TRUE, "true"),
                Arguments.of("component", new Order("o-1", 2, Optional.of(id)), "o-1"),
                Arguments.of("optionalComponent", new Order("o-1", 2, Optional.of(id)), id.toString()),
                Arguments.of("getter", new Bean("b-1", true), "b-1"),
                Arguments.of("is", new Bean("b-1", true), "true"),
                Arguments.of("inherited", new Bean("b-1", true), "b-1"),
                Arguments.of("map", Map.of("id", "m-1"), "m-1"),
                Arguments.of("open", Map.of("id", 5), "5"),
                Arguments.of("member", DELIVERY, "true"),
                Arguments.of("memberOfValue", DELIVERY, "true"),
                Arguments.of("pointer", DELIVERY, "d-1"),
                Arguments.of("pointerOfValue", DELIVERY, "7"),
                Arguments.of("pointerOfText", DELIVERY.toString(), "d-1"),
                Arguments.of("element", Json.createArrayBuilder().add("x").build(), "x"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B6 a part that is null, empty or not there is missing")
    @MethodSource("missing")
    void missing(String method, Object argument, String part) {
        assertThat(read(method, argument)).isEqualTo(new Missing(part));
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of("string", null, "text"),
                Arguments.of("string", "", "text"),
                Arguments.of("optional", Optional.empty(), "text"),
                Arguments.of("value", JsonValue.NULL, "json"),
                Arguments.of("component", null, "\"id\" of order"),
                Arguments.of("component", new Order(null, 0, Optional.empty()), "\"id\" of order"),
                Arguments.of("component", new Order("", 0, Optional.empty()), "\"id\" of order"),
                Arguments.of("map", Map.of(), "\"id\" of map"),
                Arguments.of("member", JsonValue.EMPTY_JSON_OBJECT, "\"ok\" of json"),
                Arguments.of("pointer", JsonValue.EMPTY_JSON_OBJECT, "\"/delivery/id\" of json"),
                Arguments.of("pointer", json("{\"delivery\":[]}"), "\"/delivery/id\" of json"),
                Arguments.of("pointer", json("{\"delivery\":\"x\"}"), "\"/delivery/id\" of json"),
                Arguments.of("element", JsonValue.EMPTY_JSON_ARRAY, "\"/0\" of json"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B5 B6 a part that has no text is malformed, and the reason says nothing of it")
    @MethodSource("malformed")
    void malformed(String method, Object argument, String part, String reason) {
        assertThat(read(method, argument)).isEqualTo(new Malformed(part, reason));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("object", List.of("secret"), "any", "it has no text form"),
                Arguments.of("value", DELIVERY, "json", "it has no text form"),
                Arguments.of("pointerOfText", "secret{", "\"/delivery/id\" of text", "it is no JSON"),
                Arguments.of("pointerOfText", "[".repeat(100_000), "\"/delivery/id\" of text", "it is no JSON"),
                Arguments.of("pointerOfText", "7", "\"/delivery/id\" of text", "it is no JSON object or array"),
                Arguments.of("memberOfValue", JsonValue.TRUE, "\"ok\" of json", "it is no JSON object"),
                Arguments.of("getter", new Bean(null, true), "\"id\" of bean", "its getter fails"));
    }

    @Test
    @DisplayName("B6 B7 no two different lists of parts are one key")
    void framed() {
        Set<ArgumentKey> keys = new HashSet<>();
        List<List<String>> lists = List.of(
                List.of("a", "b", "c"),
                List.of("ab", "c", "d"),
                List.of("a", "bc", "d"),
                List.of("1:a", "b", "c"),
                List.of("a1:", "b", "c"),
                List.of("\u00001:a", "b", "c"));
        lists.forEach(list -> keys.add(read("three", list.toArray())));
        List.of("abc", "a", "1:a1:b1:c", "\u00001:a1:b1:c").forEach(each -> keys.add(read("string", each)));
        assertThat(keys).hasSize(lists.size() + 4).allMatch(Valid.class::isInstance);
    }

    @Test
    @DisplayName("B6 several parts of one argument, and of several, are one key")
    void composite() {
        ArgumentKey key = read("parts", new Order("o-1", 2, Optional.empty()), "x");
        assertThat(key).isEqualTo(read("parts", new Order("o-1", 2, Optional.of(UUID.randomUUID())), "x"));
        assertThat(key).isNotEqualTo(read("parts", new Order("o-1", 3, Optional.empty()), "x"));
        assertThat(key).isNotEqualTo(read("parts", new Order("o-1", 2, Optional.empty()), "y"));
        assertThat(read("parts", new Order("o-1", 2, Optional.empty()), null)).isEqualTo(new Missing("text"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("B55 IDEM-400 a part that is not there, or has no text, is refused, naming method and parameter")
    @MethodSource("wrong")
    void wrong(String method, String says) {
        assertThatThrownBy(() -> parameters(method))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith("IDEM-400: Test." + method + ": ")
                .hasMessageContaining(says);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("wrongStream", "a InputStream has no text form"),
                Arguments.of("wrongRecord", "a Order has no text form"),
                Arguments.of("wrongStructure", "a JsonObject has no text form"),
                Arguments.of("wrongList", "a List has no text form"),
                Arguments.of("wrongOptional", "no text form"),
                Arguments.of("wrongName", "has no record component and no public getter for nothing"),
                Arguments.of("wrongEmptyName", "has no record component and no public getter for "),
                Arguments.of("wrongGetter", "list is a List, which has no text form"),
                Arguments.of("wrongTruth", "has no record component and no public getter for count"),
                Arguments.of("wrongStatic", "has no record component and no public getter for shared"),
                Arguments.of("wrongMap", "has no text form"),
                Arguments.of("wrongObject", "java.lang.Object has no record component and no public getter for id"),
                Arguments.of("wrongPointer", "/a~2 is no JSON Pointer"),
                Arguments.of("wrongPointerOnRecord", "is for a JsonValue or a String, not for a Order"));
    }

    @Test
    @DisplayName("B24 a key that was read does not print itself")
    void printsNoKey() {
        assertThat(read("string", "secret").toString()).isEqualTo("Valid[6 characters]");
    }

    private static ArgumentKey read(String method, Object... arguments) {
        Object[] all = arguments == null ? new Object[1] : arguments;
        return parameters(method).read(all);
    }

    private static KeyParameters parameters(String name) {
        Method method = Arrays.stream(Keyed.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return KeyParameters.of(method, method, "Test." + name);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new java.io.StringReader(text)).readObject();
    }

    enum Colour {
        RED {
            @Override
            public String toString() {
                return "something else";
            }
        }
    }

    record Order(String id, int amount, Optional<UUID> reference) {}

    public static class Parent {
        private final String id;

        Parent(String id) {
            this.id = id;
        }

        public String getId() {
            if (id == null) {
                throw new IllegalStateException("secret");
            }
            return id;
        }
    }

    public static class Bean extends Parent {
        private final boolean paid;

        Bean(String id, boolean paid) {
            super(id);
            this.paid = paid;
        }

        public boolean isPaid() {
            return paid;
        }

        public List<String> getList() {
            return List.of();
        }

        public int isCount() {
            return 1;
        }

        public static String getShared() {
            return "s";
        }
    }

    interface Keyed {
        void string(@IdempotencyKey String text);

        void primitive(@IdempotencyKey long number);

        void truth(@IdempotencyKey boolean truth);

        void letter(@IdempotencyKey char letter);

        void number(@IdempotencyKey Number number);

        void decimal(@IdempotencyKey BigDecimal number);

        void uuid(@IdempotencyKey UUID id);

        void day(@IdempotencyKey DayOfWeek day);

        void constant(@IdempotencyKey Colour colour);

        void date(@IdempotencyKey LocalDate date);

        void month(@IdempotencyKey YearMonth month);

        void duration(@IdempotencyKey Duration duration);

        void object(@IdempotencyKey Object any);

        void optional(@IdempotencyKey Optional<String> text);

        void value(@IdempotencyKey JsonValue json);

        void component(@IdempotencyKey("id") Order order);

        void optionalComponent(@IdempotencyKey("reference") Order order);

        void getter(@IdempotencyKey("id") Bean bean);

        void is(@IdempotencyKey("paid") Bean bean);

        void inherited(@IdempotencyKey("id") Parent bean);

        void map(@IdempotencyKey("id") Map<String, String> map);

        void open(@IdempotencyKey("id") Map<String, Object> map);

        void member(@IdempotencyKey("ok") JsonObject json);

        void memberOfValue(@IdempotencyKey("ok") JsonValue json);

        void pointer(@IdempotencyKey("/delivery/id") JsonObject json);

        void pointerOfValue(@IdempotencyKey("/delivery/no") JsonValue json);

        void pointerOfText(@IdempotencyKey("/delivery/id") String text);

        void element(@IdempotencyKey("/0") JsonArray json);

        void three(@IdempotencyKey String one, @IdempotencyKey String two, @IdempotencyKey String three);

        void parts(@IdempotencyKey({"id", "amount"}) Order order, @IdempotencyKey String text);

        void wrongStream(@IdempotencyKey InputStream stream);

        void wrongRecord(@IdempotencyKey Order order);

        void wrongStructure(@IdempotencyKey JsonObject json);

        void wrongList(@IdempotencyKey List<String> list);

        void wrongOptional(@IdempotencyKey Optional<Order> order);

        void wrongName(@IdempotencyKey("nothing") Order order);

        void wrongEmptyName(@IdempotencyKey("") Order order);

        void wrongGetter(@IdempotencyKey("list") Bean bean);

        void wrongTruth(@IdempotencyKey("count") Bean bean);

        void wrongStatic(@IdempotencyKey("shared") Bean bean);

        void wrongMap(@IdempotencyKey("id") Map<String, Order> map);

        void wrongObject(@IdempotencyKey("id") Object any);

        void wrongPointer(@IdempotencyKey("/a~2") JsonObject json);

        void wrongPointerOnRecord(@IdempotencyKey("/id") Order order);
    }
}
