package io.idempotency.ee.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @DisplayName("B11 headers come back as they were stored: names, values, order and repetition")
    @MethodSource("headers")
    void roundTrip(List<Header> headers) {
        assertThat(HeaderText.read(HeaderText.write(new Answer(200, headers, new byte[0]))))
                .contains(headers);
    }

    @ParameterizedTest
    @DisplayName("B51 the trace that the answer was made in is beside the headers, and none of them")
    @MethodSource("headers")
    void trace(List<Header> headers) {
        Optional<Trace> made = Optional.of(new Trace("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"));
        String text = HeaderText.write(new Answer(200, headers, new byte[0], made));

        assertThat(HeaderText.read(text)).contains(headers);
        assertThat(HeaderText.trace(text)).isEqualTo(made);
        assertThat(HeaderText.trace(HeaderText.write(new Answer(200, headers, new byte[0]))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "B25 every character is a header's or is refused: of a name a token's, of a value none that controls but the tab")
    void characters() {
        Pattern name = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]");
        Pattern value = Pattern.compile("[^\\x00-\\x08\\x0a-\\x1f\\x7f]");
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String one = String.valueOf(c);
            // In a name, a colon is where it ends; in a value, a line feed is one that is followed by no header.
            assertThat(HeaderText.read("a" + one + "b:").isPresent())
                    .as("name %x", (int) c)
                    .isEqualTo(name.matcher(one).matches() || c == ':');
            assertThat(HeaderText.read("a:b" + one + "c").isPresent())
                    .as("value %x", (int) c)
                    .isEqualTo(value.matcher(one).matches());
        }
    }

    @ParameterizedTest
    @DisplayName("B25 what is no text of headers is refused")
    @ValueSource(
            strings = {
                "a",
                ":b",
                "a:b\n",
                "\na:b",
                "a:b\n\nc:d",
                "a:b\nc",
                "a:b\r\nc:d",
                " a:b",
                "\n",
                "+ ",
                "+ :b",
                "+  a:b",
                "+ + a:b",
                "+\n a:b",
                "@ ",
                "@ a:b",
                "@ 0af7651916cd43dd8448eb211c80319c-b7ad6b716920333",
                "@ 0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331\n",
                "a:b\n@ 0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331"
            })
    void refused(String text) {
        assertThat(HeaderText.read(text)).isEmpty();
    }

    static Stream<List<Header>> headers() {
        return Stream.of(
                List.of(),
                List.of(new Header("Location", "http://localhost:9080/orders/1?a=b:c")),
                List.of(
                        new Header("Link", "<a>; rel=a"),
                        new Header("Link", "<b>; rel=b"),
                        new Header("ETag", "\"1\"")),
                List.of(new Header("X-Empty", ""), new Header("X-Next", "1")),
                List.of(new Header("X-Empty", "")),
                List.of(new Header("Vary", "a", true), new Header("Vary", "b"), new Header("+", "c", true)),
                List.of(new Header("X-Blank", "  a  ")),
                List.of(new Header("X-Tab", "a\tb")),
                List.of(new Header("X-Colons", ":::")),
                List.of(new Header("X-Text", "sch\u00f6n \u65e5\u672c \ud83d\ude00")),
                List.of(new Header("X-Separators", "a\u0085b\u2028c\u2029d")));
    }
}
