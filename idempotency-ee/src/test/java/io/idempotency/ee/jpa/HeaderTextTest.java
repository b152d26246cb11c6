package io.idempotency.ee.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.store.Header;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderTextTest {

    @ParameterizedTest
    @DisplayName("B11 headers come back as they were stored: names, values, order and repetition")
    @MethodSource("headers")
    void roundTrip(List<Header> headers) {
        assertThat(HeaderText.read(HeaderText.write(headers))).contains(headers);
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
                List.of(new Header("X-Blank", "  a  ")),
                List.of(new Header("X-Tab", "a\tb")),
                List.of(new Header("X-Colons", ":::")),
                List.of(new Header("X-Text", "sch\u00f6n \u65e5\u672c \ud83d\ude00")),
                List.of(new Header("X-Separators", "a\u0085b\u2028c\u2029d")));
    }
}
