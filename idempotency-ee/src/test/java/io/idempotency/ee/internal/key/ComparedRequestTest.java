package io.idempotency.ee.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.key.content.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparedRequestTest {

    private static final RecordIdentity IDENTITY =
            RecordIdentity.of(new Scope(Optional.of("amy"), Optional.empty()), "order", "k");
    private static final ComparedRequest REQUEST =
            request("POST", "/orders", "a=1", "application/json", lines("1"), "{}");

    @Test
    @DisplayName("B8 the same request has the same fingerprint of 32 bytes")
    void sameRequest() {
        assertThat(REQUEST.of(IDENTITY).current().digest()).hasSize(32);
        assertThat(REQUEST.of(IDENTITY).current())
                .isEqualTo(request("POST", "/orders", "a=1", "application/json", lines("1"), "{}")
                        .of(IDENTITY)
                        .current());
    }

    @ParameterizedTest
    @DisplayName("F8 another method, path, query, media type, header or body is another request")
    @MethodSource("otherRequests")
    void otherRequest(ComparedRequest other) {
        assertThat(other.of(IDENTITY).current())
                .isNotEqualTo(REQUEST.of(IDENTITY).current());
    }

    static Stream<ComparedRequest> otherRequests() {
        return Stream.of(
                request("PUT", "/orders", "a=1", "application/json", lines("1"), "{}"),
                request("POST", "/refunds", "a=1", "application/json", lines("1"), "{}"),
                request("POST", "/orders;v=1", "a=1", "application/json", lines("1"), "{}"),
                request("POST", "/orders", "a=2", "application/json", lines("1"), "{}"),
                request("POST", "/orders", "", "application/json", lines("1"), "{}"),
                request("POST", "/orders", null, "application/json", lines("1"), "{}"),
                request("POST", "/orders", "a=1", "application/xml", lines("1"), "{}"),
                request("POST", "/orders", "a=1", null, lines("1"), "{}"),
                request("POST", "/orders", "a=1", "application/json", lines("2"), "{}"),
                request("POST", "/orders", "a=1", "application/json", lines("1", "1"), "{}"),
                request("POST", "/orders", "a=1", "application/json", lines(), "{}"),
                request("POST", "/orders", "a=1", "application/json", List.of(), "{}"),
                request("POST", "/orders", "a=1", "application/json", lines("1"), "{ }"),
                request("POST", "/orders", "a=1", "application/json", lines("1"), ""));
    }

    @Test
    @DisplayName("F8 the last byte of a large body counts")
    void tailOfALargeBodyCounts() {
        byte[] one = new byte[1_048_576];
        byte[] other = one.clone();
        other[other.length - 1] = 1;
        assertThat(request(one).of(IDENTITY).current())
                .isNotEqualTo(request(other).of(IDENTITY).current());
    }

    @Test
    @DisplayName("F20 a line cannot move from one compared header to the next")
    void headersAreFramed() {
        ComparedRequest one = request("POST", "/", null, null, List.of(List.of("a", "b"), List.of()), "");
        ComparedRequest other = request("POST", "/", null, null, List.of(List.of("a"), List.of("b")), "");
        assertThat(one.of(IDENTITY).current()).isNotEqualTo(other.of(IDENTITY).current());
    }

    @Test
    @DisplayName("F8 the path and the query are not one text")
    void pathAndQueryAreApart() {
        assertThat(request("POST", "/a", "b", null, List.of(), "").of(IDENTITY).current())
                .isNotEqualTo(request("POST", "/a?b", "", null, List.of(), "")
                        .of(IDENTITY)
                        .current());
    }

    @Test
    @DisplayName("F9 the whole identity counts, so that two with one primary key could not share an answer")
    void identityCounts() {
        RecordIdentity bob = RecordIdentity.of(new Scope(Optional.of("bob"), Optional.empty()), "order", "k");
        assertThat(REQUEST.of(bob).current()).isNotEqualTo(REQUEST.of(IDENTITY).current());
    }

    private static List<List<String>> lines(String... lines) {
        return List.of(List.of(lines));
    }

    private static ComparedRequest request(byte[] body) {
        return new ComparedRequest(
                "POST", "/", Optional.empty(), List.of(), Content.digest(Optional.empty(), body, false));
    }

    private static ComparedRequest request(
            String method, String path, String query, String mediaType, List<List<String>> headers, String body) {
        return new ComparedRequest(
                method,
                path,
                Optional.ofNullable(query),
                headers,
                Content.digest(Optional.ofNullable(mediaType), body.getBytes(StandardCharsets.UTF_8), false));
    }
}
