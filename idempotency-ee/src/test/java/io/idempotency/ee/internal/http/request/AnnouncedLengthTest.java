package io.idempotency.ee.internal.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncedLengthTest {

    @ParameterizedTest
    @DisplayName("B9 a length is one decimal number; one beyond an int stands for more than any limit")
    @CsvSource({
        "0, 0",
        "77, 77",
        "007, 7",
        "2147483646, 2147483646",
        "2147483647, 2147483647",
        "2147483648, 2147483647",
        "4294967296, 2147483647",
        "9223372036854775807, 2147483647",
        "9223372036854775808, 2147483647",
        "18446744073709551617, 2147483647",
        "99999999999999999999999999999999999999999, 2147483647"
    })
    void numbers(String text, int length) {
        assertThat(AnnouncedLength.of(request("Content-Length", text))).isEqualTo(new AnnouncedLength.Known(length));
        assertThat(RequestBody.read(InputStream.nullInputStream(), length, 1 << 30))
                .isInstanceOf(
                        length == 0
                                ? RequestBody.Read.class
                                : length > 1 << 30 ? RequestBody.TooLarge.class : RequestBody.Consumed.class);
    }

    @ParameterizedTest
    @DisplayName("B9 what is not one decimal number is no length, not a missing one")
    @ValueSource(
            strings = {
                "", " ", "77, 77", "77,77", "+77", "-1", "-0", "0x4d", "4d", "7_7", "7 7", "77.0", "7e1", "\u0667",
                "\uff17", "7\u0000", "seven"
            })
    void malformed(String text) {
        assertThat(AnnouncedLength.of(request("Content-Length", text))).isEqualTo(new AnnouncedLength.Malformed());
        assertThat(AnnouncedLength.of(request("Content-Length", text, "Content-Encoding", "gzip")))
                .isEqualTo(new AnnouncedLength.Malformed());
    }

    @Test
    @DisplayName("B9 two lines are no length, also when they are equal")
    void twoLines() {
        assertThat(AnnouncedLength.of(request("Content-Length", "7", "Content-Length", "7")))
                .isEqualTo(new AnnouncedLength.Malformed());
        assertThat(AnnouncedLength.of(request("Content-Length", "7", "Content-Length", "8")))
                .isEqualTo(new AnnouncedLength.Malformed());
    }

    @Test
    @DisplayName("B9 a body that has a type and neither length nor chunks has lost its length")
    void missing() {
        assertThat(AnnouncedLength.of(request("Content-Type", "text/plain"))).isEqualTo(new AnnouncedLength.Missing());
        assertThat(AnnouncedLength.of(request("Content-Type", "text/plain", "Transfer-Encoding", "chunked")))
                .isEqualTo(new AnnouncedLength.Unknown());
        assertThat(AnnouncedLength.of(request("Content-Type", "text/plain", "Content-Length", "0")))
                .isEqualTo(new AnnouncedLength.Known(0));
    }

    @Test
    @DisplayName("B9 a line of CXF's without a value is no type")
    void withoutType() {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.put("Content-Type", Collections.singletonList(null));

        assertThat(AnnouncedLength.of(request(headers))).isEqualTo(new AnnouncedLength.Unknown());
    }

    @Test
    @DisplayName("B9 the length of chunks, or of what is decoded in front, is not known")
    void unknown() {
        assertThat(AnnouncedLength.of(request())).isEqualTo(new AnnouncedLength.Unknown());
        assertThat(AnnouncedLength.of(request("Transfer-Encoding", "chunked")))
                .isEqualTo(new AnnouncedLength.Unknown());
        assertThat(AnnouncedLength.of(request("Content-Length", "7", "Transfer-Encoding", "chunked")))
                .isEqualTo(new AnnouncedLength.Unknown());
        assertThat(AnnouncedLength.of(request("Content-Length", "7", "Content-Encoding", "gzip")))
                .isEqualTo(new AnnouncedLength.Unknown());
    }

    @ParameterizedTest
    @DisplayName("B8 codings have no case, come on any number of lines, and identity is none")
    @CsvSource(
            delimiter = '|',
            value = {"gzip|gzip", "GZip|gzip", "gzip, br|gzip,br", "gzip,,br ,|gzip,br", "identity|''", "''|''"})
    void codings(String line, String codings) {
        assertThat(String.join(",", ContentCodings.of(request("Content-Encoding", line))))
                .isEqualTo(codings);
    }

    @Test
    @DisplayName("B8 the order of codings counts, the lines do not")
    void codingsInOrder() {
        assertThat(ContentCodings.of(request("Content-Encoding", "br", "Content-Encoding", "gzip")))
                .isEqualTo(ContentCodings.of(request("Content-Encoding", "br,gzip")))
                .isNotEqualTo(ContentCodings.of(request("Content-Encoding", "gzip,br")));
        assertThat(ContentCodings.of(request())).isEqualTo(List.of());
    }

    private static ContainerRequestContext request(String... headers) {
        MultivaluedMap<String, String> map = new MultivaluedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.add(headers[i], headers[i + 1]);
        }
        return request(map);
    }

    private static ContainerRequestContext request(MultivaluedMap<String, String> headers) {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                AnnouncedLengthTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getHeaders");
                    return headers;
                });
    }
}
