package io.idempotency.ee.internal.http.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.record.Header;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayableHeadersTest {

    @ParameterizedTest
    @DisplayName("B11 what describes the answer is stored")
    @ValueSource(
            strings = {
                "Location",
                "ETag",
                "Content-Type",
                "Content-Language",
                "Content-Location",
                "Content-Disposition",
                "Last-Modified",
                "Cache-Control",
                "Vary",
                "Link",
                "Retry-After",
                "X-Own"
            })
    void storesTheAnswersOwn(String name) {
        assertThat(of(name, "v")).containsExactly(new Header(name, "v"));
    }

    @ParameterizedTest
    @DisplayName("F9 credentials are never stored")
    @ValueSource(
            strings = {
                "Set-Cookie",
                "set-cookie",
                "SET-COOKIE2",
                "Authorization",
                "WWW-Authenticate",
                "Authentication-Info",
                "Proxy-Authenticate",
                "Proxy-Authorization",
                "Proxy-Authentication-Info"
            })
    void neverStoresCredentials(String name) {
        assertThat(of(name, "secret")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("F10 headers of one message or one connection are never stored")
    @ValueSource(
            strings = {
                "Transfer-Encoding",
                "transfer-encoding",
                "Content-Length",
                "Connection",
                "Keep-Alive",
                "Proxy-Connection",
                "TE",
                "Trailer",
                "Upgrade",
                "Date"
            })
    void neverStoresFraming(String name) {
        assertThat(of(name, "v")).isEmpty();
    }

    @Test
    @DisplayName("F10 what Connection names is hop-by-hop, too")
    void neverStoresWhatConnectionNames() {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.addAll("CONNECTION", "X-Hop , close", "x-other");
        headers.addAll("x-hop", "1");
        headers.addAll("X-Other", "1");
        headers.addAll("X-Stays", "1");
        assertThat(ReplayableHeaders.of(lines(headers), "op", List.of())).containsExactly(new Header("X-Stays", "1"));
    }

    @Test
    @DisplayName("F10 Content-Encoding stays: what the method set describes the very bytes that it returned")
    void storesContentEncoding() {
        assertThat(of("Content-Encoding", "gzip")).containsExactly(new Header("Content-Encoding", "gzip"));
    }

    @ParameterizedTest
    @DisplayName("F9 headers with the application's own credentials are not stored, in whatever case; others are")
    @ValueSource(strings = {"X-Token", "x-token", "X-API-KEY"})
    void neverStoresConfigured(String name) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.addAll(name, "secret", "more secret");
        headers.addAll("X-Tokens", "1");
        assertThat(ReplayableHeaders.of(lines(headers), "op", List.of("x-api-key", "x-token")))
                .containsExactly(new Header("X-Tokens", "1"));
    }

    @Test
    @DisplayName("B11 docs/behaviour.md lists the headers that are never stored, and no other")
    void documented() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "behaviour.md"));
        String rows = page.substring(page.indexOf("| Credentials of one caller"), page.indexOf("| Configured |"));
        assertThat(Pattern.compile("`([^`]+)`").matcher(rows).results().map(row -> row.group(1)
                        .toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(ReplayableHeaders.NEVER);
    }

    @Test
    @DisplayName("F11 every value of a header is stored, in order")
    void storesEveryValue() {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.addAll("Link", "<a>; rel=a", "<b>; rel=b", "<a>; rel=a");
        assertThat(ReplayableHeaders.of(lines(headers), "op", List.of()))
                .containsExactly(
                        new Header("Link", "<a>; rel=a"),
                        new Header("Link", "<b>; rel=b"),
                        new Header("Link", "<a>; rel=a"));
    }

    @ParameterizedTest
    @DisplayName("B23 a value that could be taken for two lines is refused with a coded message")
    @ValueSource(strings = {"a\r\nSet-Cookie: x", "a\nb", "a\rb", "a\u0000b", "a\u007f"})
    void refusesSplitting(String value) {
        assertThatThrownBy(() -> of("X-Own", value))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith("IDEM-208: ")
                .hasMessageContaining("Orders.create")
                .hasMessageNotContaining("X-Own");
    }

    @ParameterizedTest
    @DisplayName("B23 a name that is no token is refused with a coded message")
    @ValueSource(strings = {"", "X Own", "X:Own", "X\nOwn", "Sch\u00f6n"})
    void refusesNames(String name) {
        assertThatThrownBy(() -> of(name, "v")).hasMessageStartingWith("IDEM-208: ");
    }

    @Test
    @DisplayName("B11 a tab and characters beyond ASCII are legal in a value")
    void takesTabsAndText() {
        assertThat(of("X-Own", "a\tsch\u00f6n")).containsExactly(new Header("X-Own", "a\tsch\u00f6n"));
    }

    private static List<Header> of(String name, String value) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.addAll(name, value);
        return ReplayableHeaders.of(lines(headers), "Orders.create", List.of());
    }

    private static List<Header> lines(MultivaluedMap<String, String> headers) {
        return headers.entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
    }
}
