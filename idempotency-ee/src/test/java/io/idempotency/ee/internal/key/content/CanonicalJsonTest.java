package io.idempotency.ee.internal.key.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @DisplayName("B8 white space, the order of members and the spelling of a character do not count")
    @CsvSource(
            quoteCharacter = '\u00a7',
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":2}|{ \"b\" : 2 , \"a\" : 1 }",
                "{\"x\":{\"a\":1,\"b\":[1,2]}}|{\"x\":{\"b\":[1, 2],\"a\":1}}",
                "[1,2]|[ 1 , 2 ]",
                "\"A\"|\"\\u0041\"",
                "{\"a\":1}|§ {\"a\":1} §",
                "true|§ true §",
                "{\"a\":1,\"b\":2}|{\"b\":2,\"\\u0061\":1}",
                "[\"/\"]|[\"\\/\"]",
                "[\"\\t\"]|[\"\\u0009\"]",
                "[\"\ud83d\ude00\"]|[\"\\ud83d\\ude00\"]",
                "[1e2]|[1E+2]",
                "[{\"a\":{\"c\":1,\"d\":2},\"b\":[]}]|[{\"b\":[],\"a\":{\"d\":2,\"c\":1}}]",
            })
    void sameMeaning(String one, String other) {
        assertThat(CanonicalJson.digest(bytes(one))).isPresent();
        assertThat(compared(one)).isEqualTo(compared(other));
    }

    @ParameterizedTest
    @DisplayName("B8 values, the order of elements, and the digits of numbers count")
    @CsvSource(
            quoteCharacter = '\u00a7',
            delimiter = '|',
            value = {
                "{\"a\":1}|{\"a\":2}",
                "{\"a\":1}|{\"b\":1}",
                "{\"a\":1}|{\"a\":\"1\"}",
                "[1,2]|[2,1]",
                "1.0|1",
                "1.10|1.1",
                "100000000000000000000000000000000001|100000000000000000000000000000000002",
                "0.1000000000000000055511151231257827|0.1",
                "\"a b\"|\"ab\"",
                "null|{}",
                "{\"a\":null}|{}",
                "{\"a:1,b\":2}|{\"a\":1,\"b\":2}",
                "{\"a\\\":1,\\\"b\":2}|{\"a\":1,\"b\":2}",
                "[\"\\ud800\"]|[\"\\ud801\"]",
                "[\"\\ud800\"]|[\"?\"]",
                "[\"\\udc00\"]|[\"\ufffd\"]",
                "1e2|100",
                "1e2|1e-2",
                "0|-0",
                "[1]|[\"1\"]",
                "[true]|[\"true\"]",
                "[null]|[\"z\"]",
                "[null]|[]",
                "[[]]|[]",
                "[[],[]]|[[[]]]",
                "[[1],2]|[[1,2]]",
                "[1,[2]]|[[1],2]",
                "[{}]|{}",
                "[{},{}]|[{\"a\":{}}]",
                "[]|{}",
                "[\"]\"]|[]",
                "[\"a\",\"b\"]|[\"a,b\"]",
                "{\"a\":{\"b\":1}}|{\"a\":1,\"b\":1}",
                "{\"a\":{},\"b\":1}|{\"a\":{\"b\":1}}",
                "{\"a\":\"b\"}|{\"b\":\"a\"}",
                "{\"a\":\"b\",\"c\":\"d\"}|{\"a\":\"d\",\"c\":\"b\"}",
            })
    void otherMeaning(String one, String other) {
        assertThat(compared(one)).isNotEqualTo(compared(other));
    }

    @ParameterizedTest
    @DisplayName("B8 what is not one JSON text is compared byte by byte")
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{} {}",
                "{}x",
                "1 2",
                "\"a\" b",
                "true false",
                "1,2",
                "1]",
                "a=1&b=2",
                "{'a':1}",
                "{\"a\":01}",
                "[1,]",
                "[1 2]",
                "{\"a\" 1}",
                "[01]",
                "[\"\t\"]",
                "\ufeff{}",
            })
    void notJson(String body) {
        assertThat(CanonicalJson.digest(bytes(body))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("B8 F8 JSON with duplicate members is compared byte by byte: who reads it decides which one counts")
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":2,\"a\":2}",
                "{\"a\":1,\"b\":0,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "[{\"x\":{\"a\":null,\"a\":null}}]",
            })
    void duplicateMembers(String body) {
        assertThat(CanonicalJson.digest(bytes(body))).isEmpty();
        assertThat(CanonicalJson.digest(bytes("[{\"a\":1},{\"a\":1}]"))).isPresent();
    }

    @Test
    @DisplayName("F8 two bodies that differ in bytes that are no UTF-8 stay different")
    void invalidUtf8() {
        byte[] one = {'"', (byte) 0xc3, '"'};
        byte[] other = {'"', (byte) 0xe9, '"'};
        assertThat(CanonicalJson.digest(one)).isEmpty();
        assertThat(CanonicalJson.digest(other)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("B8 nesting is bounded: what is nested deeper is compared byte by byte, on any stack, never a failure")
    @ValueSource(ints = {129, 750, 999, 5_000, 200_000})
    void nestedBeyondReason(int depth) throws Exception {
        String arrays = "[".repeat(depth) + "]".repeat(depth);
        String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        String wide = "[1,{\"a\":".repeat(depth) + "1" + "}]".repeat(depth);
        for (String body : List.of(arrays, objects, wide)) {
            assertThat(onSmallStack(() -> CanonicalJson.digest(bytes(body)))).isEmpty();
        }
    }

    @Test
    @DisplayName("B8 what is nested 128 deep is still compared by its meaning")
    void nestedDeep() throws Exception {
        String one = "{\"b\":0,\"a\":".repeat(128) + "1" + "}".repeat(128);
        String other = "{\"a\":".repeat(128) + "1" + ",\"b\":0}".repeat(128);
        assertThat(onSmallStack(() -> CanonicalJson.digest(bytes(one)))).isPresent();
        assertThat(compared(one)).isEqualTo(compared(other));
    }

    @ParameterizedTest
    @DisplayName("B8 a number with an enormous exponent costs nothing")
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e400000000", "1E99999999999999999999"})
    void enormousExponent(String number) {
        assertThat(CanonicalJson.digest(bytes(number))).isPresent();
        assertThat(compared(number)).isNotEqualTo(compared(number + "0"));
    }

    @Test
    @DisplayName("B8 the JSON provider is not looked for anew for each member or value")
    void looksForNoProvider() {
        CanonicalJson.digest(bytes("{}"));
        AtomicInteger looks = new AtomicInteger();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(before) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                looks.incrementAndGet();
                return super.getResources(name);
            }
        });
        try {
            assertThat(CanonicalJson.digest(bytes(members(1_000)))).isPresent();
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(looks).hasValue(0);
    }

    @Test
    @DisplayName("B8 four times as much JSON costs about four times as much, in whatever shape")
    void costIsLinear() {
        for (IntFunction<String> shape : List.<IntFunction<String>>of(
                CanonicalJsonTest::members,
                n -> "[" + "{\"b\":1,\"a\":[]},".repeat(n) + "0]",
                n -> "{\"z\":0,\"a\":".repeat(120) + "\"" + "x".repeat(10 * n) + "\"" + "}".repeat(120))) {
            byte[] small = bytes(shape.apply(10_000));
            byte[] large = bytes(shape.apply(40_000));
            assertThat(CanonicalJson.digest(small)).isPresent();
            assertThat(CanonicalJson.digest(large)).isPresent();
            // Quadratic were 16 times as much.
            assertThat(fastest(large)).isLessThan(10 * fastest(small));
        }
    }

    @Test
    @DisplayName("B8 random JSON: the same whatever the order and spacing, another one once a value changes")
    void randomJson() {
        for (int seed = 0; seed < 2_000; seed++) {
            String one = json(new Random(seed), new Random(1), 4, -1);
            String other = json(new Random(seed), new Random(2), 4, -1);
            assertThat(compared(one)).as(one + " " + other).isEqualTo(compared(other));
            String changed = json(new Random(seed), new Random(1), 4, seed);
            assertThat(compared(one)).as(one + " " + changed).isNotEqualTo(compared(changed));
        }
    }

    /** @param spelling decides what does not count; a root that differs in one more element, unless negative */
    private static String json(Random meaning, Random spelling, int depth, int changed) {
        if (changed >= 0) {
            return "[" + json(meaning, spelling, depth, -1) + "," + changed + "]";
        }
        String space = " ".repeat(spelling.nextInt(3));
        return space
                + switch (meaning.nextInt(depth == 0 ? 3 : 5)) {
                    case 0 -> String.valueOf(meaning.nextInt(5));
                    case 1 -> "\"s" + meaning.nextInt(5) + "\"";
                    case 2 -> "null";
                    case 3 ->
                        IntStream.range(0, meaning.nextInt(4))
                                .mapToObj(i -> json(meaning, spelling, depth - 1, -1))
                                .collect(Collectors.joining(",", "[", "]"));
                    default -> {
                        List<String> members = IntStream.range(0, meaning.nextInt(4))
                                .mapToObj(i -> "\"m" + i + "\":" + json(meaning, spelling, depth - 1, -1))
                                .collect(Collectors.toList());
                        Collections.shuffle(members, spelling);
                        yield "{" + String.join(space + ",", members) + "}";
                    }
                };
    }

    private static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + (i * 7919 % count) + "-" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** CPU time, so that it does not matter what else runs on the machine. */
    private static long fastest(byte[] body) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 12)
                .mapToLong(i -> {
                    long from = threads.getCurrentThreadCpuTime();
                    CanonicalJson.digest(body);
                    return threads.getCurrentThreadCpuTime() - from;
                })
                .min()
                .orElseThrow();
    }

    private static <T> T onSmallStack(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        new Thread(null, future, "small stack", 256 << 10).start();
        return future.get();
    }

    private static byte[] compared(String json) {
        return CanonicalJson.digest(bytes(json)).orElse(bytes(json));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
