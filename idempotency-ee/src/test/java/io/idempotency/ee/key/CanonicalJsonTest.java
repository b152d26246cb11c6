package io.idempotency.ee.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
            })
    void sameMeaning(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
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
            })
    void otherMeaning(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
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
                "[1,]"
            })
    void notJson(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(CanonicalJson.of(bytes)).isEqualTo(bytes);
    }

    @Test
    @DisplayName("F8 two bodies that differ in bytes that are no UTF-8 stay different")
    void invalidUtf8() {
        byte[] one = {'"', (byte) 0xc3, '"'};
        byte[] other = {'"', (byte) 0xe9, '"'};
        assertThat(CanonicalJson.of(one)).isNotEqualTo(CanonicalJson.of(other));
    }

    @Test
    @DisplayName("B8 a body that is nested beyond reason is compared byte by byte, not answered with a failure")
    void nestedBeyondReason() {
        byte[] body = ("[".repeat(200_000) + "]".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(CanonicalJson.of(body)).isEqualTo(body);
    }

    @Test
    @DisplayName("B8 a number with an enormous exponent costs nothing")
    void enormousExponent() {
        assertThat(canonical("1e999999999")).isNotEqualTo(canonical("1e999999998"));
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
