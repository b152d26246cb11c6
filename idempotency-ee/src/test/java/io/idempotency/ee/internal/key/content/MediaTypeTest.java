package io.idempotency.ee.internal.key.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Media types as {@link Content} compares them, with one body. */
class MediaTypeTest {

    private static final byte[] BODY = "a=b".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @DisplayName("B8 media types that mean the same are the same request")
    @CsvSource(
            quoteCharacter = '\u00a7',
            delimiter = '|',
            value = {
                "text/plain;charset=UTF-8|text/plain; charset=utf-8",
                "text/plain;charset=UTF-8|Text/PLAIN;CharSet=\"utf-8\"",
                "text/plain;charset=utf-8|§text/plain ;  charset=utf-8 §",
                "text/plain;charset=utf-8|text/plain;charset=utf-8;",
                "text/plain;charset=utf-8|text/plain;;charset=utf-8",
                "text/plain;a=1;b=2|text/plain;b=2;a=1",
                "text/plain;a=1;b=2|text/plain; B=\"2\"; A=\"1\"",
                "application/x-www-form-urlencoded;charset=utf-8|application/x-www-form-urlencoded;charset=UTF-8",
                "application/json|application/json; charset=utf-8",
                "application/json|application/json;charset=ISO-8859-1",
                "application/JSON|application/json",
                "application/merge-patch+json|application/merge-patch+json; charset=utf-8",
                "application/json;v=1|application/json;charset=utf-8;v=1",
            })
    void sameMeaning(String one, String other) {
        assertThat(digest(one)).isEqualTo(digest(other));
    }

    @ParameterizedTest
    @DisplayName("B8 F8 media types that mean something else are other requests")
    @CsvSource(
            quoteCharacter = '\u00a7',
            delimiter = '|',
            value = {
                "text/plain;charset=utf-8|text/plain",
                "text/plain;charset=utf-8|text/plain;charset=utf-16",
                "text/plain|text/csv",
                "text/plain|application/plain",
                "text/plain|text",
                "text/plain;a=1|text/plain;a=2",
                "text/plain;a=x|text/plain;a=X",
                "text/plain;a=1|text/plain;b=1",
                "text/plain;a=1;b=2|text/plain;a=2;b=1",
                "text/plain;a=\"1;b=2\"|text/plain;a=1;b=2",
                "text/plain;a=\"\"|text/plain",
                "text/plain;a=\" \"|text/plain;a=\"\"",
                "application/x-www-form-urlencoded;charset=utf-8|application/x-www-form-urlencoded;charset=ISO-8859-1",
                "application/x-www-form-urlencoded;charset=utf-8|application/x-www-form-urlencoded",
                "application/json|application/xml",
                "application/json|application/problem+json",
                "application/json|application/json;v=1",
                "application/xml|application/xml;charset=utf-8",
                "text/json|text/json;charset=utf-16",
            })
    void otherMeaning(String one, String other) {
        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    @ParameterizedTest
    @DisplayName("B8 what is no media type is compared letter by letter, and is never one that is")
    @ValueSource(
            strings = {
                "",
                "text",
                "/",
                "text/",
                "/plain",
                "text/plain;a",
                "text/plain;a=",
                "text/plain;=1",
                "text/plain;a=1;a=1",
                "text/plain;a=1;A=2",
                "text/plain;charset=utf-8;charset=utf-8",
                "text/plain;a=\"1",
                "text/plain;a=\"1\"2",
                "text/plain;a=\"\\1\"",
                "text/plain;a=\"\\\"\"",
                "text/plain a=1",
                "text/plain, text/plain",
                "text/pl\u00e4in",
                "text/plain;a=\"\r\n\"",
                "text/plain\u0000",
                "text/plain\u001f",
                "text/plain\u00a0",
            })
    void noMediaType(String text) {
        assertThat(HeaderValue.mediaType(text)).isEmpty();
        assertThat(digest(text))
                .isEqualTo(digest(text))
                .isNotEqualTo(digest("text/plain"))
                .isNotEqualTo(digest(text + " "))
                .isNotEqualTo(Content.digest(Optional.empty(), BODY, false));
    }

    @Test
    @DisplayName("B8 F20 of all short texts, two have one meaning only if they are parsed as the same value")
    void meaningIsInjective() {
        char[] letters = {'a', 'B', '/', ';', '=', '"', ' ', '1', '\\'};
        Random random = new Random(20_261_128);
        Map<String, String> texts = new HashMap<>();
        int parsed = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "a/b;" : "");
            for (int j = random.nextInt(9); j > 0; j--) {
                text.append(letters[random.nextInt(letters.length)]);
            }
            Optional<HeaderValue> value = HeaderValue.mediaType(text.toString());
            if (value.isPresent()) {
                parsed++;
                String canonical = value.get().text();
                assertThat(HeaderValue.mediaType(canonical)).isEqualTo(value);
                assertThat(texts.merge(canonical, value.get().toString(), (a, b) -> a.equals(b) ? a : "two"))
                        .isNotEqualTo("two");
            }
        }
        assertThat(parsed).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("B8 a media type of any length and form takes linear time and no failure")
    void hostileMediaTypes() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String text : new String[] {
                "a".repeat(200_000),
                "a/b" + ";".repeat(200_000),
                "a/b" + " ".repeat(200_000) + "x",
                "a/b;a=\"" + "x".repeat(200_000),
                "a/b;a=\"" + "\\x".repeat(100_000) + "\"",
                "a/b" + "; a=1".repeat(50_000),
            }) {
                digest(text);
            }
        });
    }

    private static byte[] digest(String contentType) {
        return Content.digest(Optional.of(contentType), BODY, false);
    }
}
