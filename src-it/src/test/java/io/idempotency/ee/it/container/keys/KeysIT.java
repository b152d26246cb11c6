package io.idempotency.ee.it.container.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.harness.http.RawHttp;
import io.idempotency.ee.it.server.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a key, and as the same request; configured for one operation or for all. */
@ExtendWith(ArquillianExtension.class)
class KeysIT {

    private static final String HEADER = "PayPal-Request-Id";
    private static final int LIMIT = 100;

    private final Story story = Story.of("keys");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app(
                "keys",
                KeysIT.class,
                "idempotency.header=" + HEADER,
                "idempotency.replayed-header=X-Replayed",
                "idempotency.operations.strict.key-syntax=strict",
                "idempotency.operations.pattern.key-pattern=[a-f0-9-]{36}",
                "idempotency.operations.compared.fingerprint-headers=X-Version, X-Other",
                "idempotency.operations.canonical.fingerprint-json=canonical",
                "idempotency.operations.small.max-request-body=" + LIMIT,
                "idempotency.operations.unencoded.encoded-bodies=refuse",
                "idempotency.unstored-headers=X-Session-Token",
                "idempotency.operations.tokens.unstored-headers=x-session-token, X-Api-Key",
                "idempotency.operations.mismatch-409.mismatch-status=409",
                "idempotency.operations.mismatch-400.mismatch-status=400");
    }

    @Test
    @DisplayName("B2 B11 the header of the key, and that of a replay, are set for all operations")
    void globalHeader() {
        assertThat(call("global", "a").text()).isEqualTo("1");
        Reply second = call("global", "a");
        Reply unnamed = story.post("keys/global");

        assertThat(second.headers("X-Replayed")).containsExactly("true");
        assertThat(second.headers("Idempotent-Replayed")).isEmpty();
        assertThat(unnamed.status()).isEqualTo(400);
        assertThat(unnamed.text()).contains("key-missing", HEADER);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B2 a method has a header of its own")
    void headerOfMethod() {
        assertThat(bare("shopify", "a", "X-Shopify-Webhook-Id", story.key()).text())
                .isEqualTo("1");
        Reply second = bare("shopify", "a", "X-Shopify-Webhook-Id", story.key());

        assertThat(second.headers("X-Replayed")).containsExactly("true");
        assertThat(call("shopify", "a").status()).isEqualTo(400);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B3 leniently \"abc\" and abc are one key; strictly abc is refused")
    void syntax() {
        assertThat(bare("global", "a", HEADER, '"' + story.key() + '"').text()).isEqualTo("1");
        assertThat(bare("global", "a", HEADER, story.key()).headers("X-Replayed"))
                .containsExactly("true");

        Reply strictBare = bare("strict", "a", HEADER, story.key());
        assertThat(strictBare.status()).isEqualTo(400);
        assertThat(strictBare.text()).contains("key-malformed");
        assertThat(bare("strict", "a", HEADER, '"' + story.key() + "\";v=1").text())
                .isEqualTo("2");
        assertThat(bare("strict", "a", HEADER, '"' + story.key() + '"').headers("X-Replayed"))
                .containsExactly("true");
    }

    @Test
    @DisplayName("B4 where a key is optional, a request without one runs each time, one with a key once")
    void optionalKey() {
        assertThat(bare("optional", "a").text()).isEqualTo("1");
        assertThat(bare("optional", "a").text()).isEqualTo("2");
        assertThat(call("optional", "a").text()).isEqualTo("3");
        assertThat(call("optional", "a").text()).isEqualTo("3");
        assertThat(bare("optional", "a", HEADER, "\"unterminated").status()).isEqualTo(400);
        assertThat(story.seen()).isEqualTo(new Seen(3, 3));
    }

    @ParameterizedTest
    @DisplayName("B5 a malformed key is refused before anything runs")
    @ValueSource(strings = {"\"\"", "\"a", "\"a\"b", "\"\\x\"", "\"a\", \"b\""})
    void malformedKey(String value) {
        Reply reply = bare("global", "a", HEADER, value);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.text()).contains("urn:idempotency-ee:problem:key-malformed");
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
    }

    @Test
    @DisplayName("B5 two lines of the header are refused")
    void twoLines() {
        assertThat(bare("global", "a", HEADER, story.key(), HEADER, story.key()).status())
                .isEqualTo(400);
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
    }

    @Test
    @DisplayName("B5 an operation narrows the keys that it takes by a pattern")
    void pattern() {
        assertThat(bare("pattern", "a", HEADER, "order-1").status()).isEqualTo(400);
        assertThat(call("pattern", "a").text()).isEqualTo("1");
    }

    @Test
    @DisplayName(
            "B8 B12 F8 F9 another body, query or media type is another request: 422, and nothing of the first is shown")
    void otherRequest() {
        assertThat(call("global", "secret").text()).isEqualTo("1");
        assertMismatch(call("global", "other"), 422);
        assertMismatch(call("global?a=b", "secret"), 422);
        assertMismatch(call("global", "secret", "Content-Type", "text/csv"), 422);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B8 media types are compared by their meaning; for JSON a charset means nothing")
    void mediaTypeByMeaning() {
        assertThat(call("global", "a", "Content-Type", "text/plain;charset=UTF-8")
                        .text())
                .isEqualTo("1");
        assertReplayed(call("global", "a", "Content-Type", "Text/Plain; CharSet=\"utf-8\""));
        assertMismatch(call("global", "a", "Content-Type", "text/plain;charset=iso-8859-1"), 422);
        assertThat(call("canonical", "{}", "Content-Type", "application/json").text())
                .isEqualTo("2");
        assertReplayed(call("canonical", "{}", "Content-Type", "application/json; charset=utf-8"));
        assertThat(story.seen()).isEqualTo(new Seen(2, 2));
    }

    @Test
    @DisplayName(
            "B8 multipart is compared by its parts: another boundary is the same request, another file name is not")
    void multipartByParts() {
        assertThat(multipart("one", "f.txt", "x").text()).isEqualTo("1");
        assertReplayed(multipart("another", "f.txt", "x"));
        assertMismatch(multipart("one", "g.txt", "x"), 422);
        assertMismatch(multipart("one", "f.txt", "y"), 422);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B8 F8 the same bytes with another Content-Encoding, or for another range, are another request")
    void encodingCounts() {
        assertThat(call("global", "a", "Content-Encoding", "snail").text()).isEqualTo("1");
        assertReplayed(call("global", "a", "Content-Encoding", "SNAIL"));
        assertMismatch(call("global", "a"), 422);
        assertMismatch(call("global", "a", "Content-Encoding", "worm"), 422);
        assertMismatch(call("global", "a", "Content-Encoding", "snail", "Content-Range", "bytes 0-0/2"), 422);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B9 an operation refuses encoded bodies: 415, nothing runs, and the same body as it is runs")
    void encodedBodyRefused() {
        Reply refused = call("unencoded", "a", "Content-Encoding", "gzip");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(415);
        assertThat(refused.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(refused.headers("Accept-Encoding")).containsExactly("identity");
        assertThat(refused.text()).contains("urn:idempotency-ee:problem:body-encoded");
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
        assertThat(call("unencoded", "a", "Content-Encoding", "identity").text())
                .isEqualTo("1");
        assertReplayed(call("unencoded", "a"));
    }

    @Test
    @DisplayName("B11 F9 headers with the application's own credentials go out once and are never stored")
    void unstoredHeaders() {
        Reply first = call("tokens", "a");
        Reply second = call("tokens", "a");

        assertThat(first.headers("X-Session-Token")).containsExactly("secret");
        assertThat(first.headers("X-Api-Key")).containsExactly("secret");
        assertReplayed(second);
        assertThat(second.headers("X-Session-Token")).isEmpty();
        assertThat(second.headers("X-Api-Key")).isEmpty();
        assertThat(second.headers("X-Own")).containsExactly("kept");
    }

    @ParameterizedTest
    @DisplayName("B9 a length that is not one decimal number is refused before anything runs; the retry runs")
    @ValueSource(strings = {"1, 1", "+1", "0x1", "", " ", "one"})
    void malformedLength(String length) {
        assertThat(raw(length)).startsWith("HTTP/1.1 400");
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
        assertThat(call("global", "a").text()).isEqualTo("1");
    }

    @Tag("not-on-tomee")
    @ParameterizedTest
    @DisplayName("B9 a length beyond all numbers is 413, not a failure of the server")
    @ValueSource(strings = {"2147483647", "2147483648", "4294967297"})
    void hugeLength(String length) {
        assertTooLong(length);
    }

    @Test
    @Tag("refused-by-some-servers")
    @DisplayName("B9 nor is the greatest length of all")
    void greatestLength() {
        assertTooLong("9223372036854775807");
    }

    @Test
    @DisplayName("B8 chosen headers are part of the request, others are not")
    void comparedHeaders() {
        call("compared", "a", "X-Version", "1", "X-Ignored", "1");
        assertThat(call("compared", "a", "X-Version", "1", "X-Ignored", "2").headers("X-Replayed"))
                .containsExactly("true");
        assertMismatch(call("compared", "a", "X-Version", "2"), 422);
        assertMismatch(call("compared", "a"), 422);
    }

    @Test
    @DisplayName("B8 JSON in another order and spacing is the same where it is configured, and only there")
    void canonicalJson() {
        String[] json = {"Content-Type", "application/json"};
        assertThat(call("canonical", "{\"a\":1,\"b\":[1,2]}", json).text()).isEqualTo("1");
        assertThat(call("canonical", "{ \"b\": [1, 2], \"a\": 1 }", json).headers("X-Replayed"))
                .containsExactly("true");
        assertMismatch(call("canonical", "{\"a\":1,\"b\":[2,1]}", json), 422);
        call("global", "{\"a\":1,\"b\":[1,2]}", json);
        assertMismatch(call("global", "{ \"b\": [1, 2], \"a\": 1 }", json), 422);
    }

    @Test
    @DisplayName("B8 JSON with duplicate members or nested without end is compared by its bytes, and fails nothing")
    void hostileJson() {
        String[] json = {"Content-Type", "application/json"};
        String nested = "[".repeat(750) + "]".repeat(750);
        assertThat(call("canonical", "{\"a\":1,\"a\":2}", json).text()).isEqualTo("1");
        assertMismatch(call("canonical", "{\"a\":2}", json), 422);
        Story other = Story.of("keys");
        String[] headers = {HEADER, other.key(), "Content-Type", "application/json"};
        Reply first = other.sendBare("POST", "keys/canonical", BodyPublishers.ofString(nested), headers);
        Reply second = other.sendBare("POST", "keys/canonical", BodyPublishers.ofString(nested), headers);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertReplayed(second);
    }

    @Test
    @DisplayName("B9 a body over the operation's limit is 413, announced or chunked, and nothing runs")
    void bodyOverLimit() {
        Reply announced = call("small", "x".repeat(LIMIT + 1));
        Reply chunked = chunked("small", LIMIT + 1);

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.text()).contains("body-too-large");
        assertThat(chunked.status()).as(chunked.toString()).isEqualTo(413);
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
    }

    @Test
    @DisplayName("B9 a chunked body at the limit runs, and is the same request as an announced one")
    void bodyAtLimit() {
        Reply first = chunked("small", LIMIT);
        Reply second = chunked("small", LIMIT);

        assertThat(first.text()).as(first.toString()).isEqualTo("1");
        assertThat(second.headers("X-Replayed")).containsExactly("true");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B12 the status of a mismatch is configured")
    @CsvSource({"mismatch-409, 409", "mismatch-400, 400"})
    void mismatchStatus(String path, int status) {
        call(path, "a");
        assertMismatch(call(path, "b"), status);
    }

    @Test
    @DisplayName("B18 a problem is RFC 9457, with a stable type and a link to its documentation")
    void problemDocument() {
        Reply reply = bare("global?secret=1", "a");

        assertThat(reply.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(reply.headers("Link")).hasSize(1).first().asString().endsWith(">; rel=\"describedby\"");
        assertThat(reply.text())
                .contains("\"type\":\"urn:idempotency-ee:problem:key-missing\"")
                .contains("\"title\":\"Idempotency key is missing\"")
                .contains("\"status\":400")
                .contains("\"detail\":\"This operation needs the header " + HEADER + ".\"")
                .contains("\"instance\":\"/keys/keys/global\"");
    }

    @ParameterizedTest
    @Tag("not-on-glassfish")
    @DisplayName("B5 a request whose URI is none is 400, with a key or without, and nothing runs")
    @CsvSource({"/keys/keys/global?a|b, localhost", "/keys/keys/global?%zz, localhost", "/keys/keys/global, a b"})
    void malformedUri(String target, String host) {
        String head = "POST " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                + "Content-Type: text/plain\r\nContent-Length: 1\r\nX-Label: " + story.key() + "\r\n";

        assertThat(RawHttp.send(TestServer.current().port(), head + HEADER + ": " + story.key() + "\r\n\r\na"))
                .startsWith("HTTP/1.1 400");
        assertThat(RawHttp.send(TestServer.current().port(), head + "\r\na")).startsWith("HTTP/1.1 400");
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
    }

    @Test
    @DisplayName("F19 another key with the same body is another request, and runs")
    void otherKeySameBody() {
        Story other = Story.of("keys");
        assertThat(call("global", "same").text()).isEqualTo("1");
        Reply reply = other.sendBare(
                "POST",
                "keys/global",
                BodyPublishers.ofString("same"),
                HEADER,
                other.key(),
                "Content-Type",
                "text/plain");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(other.seen()).isEqualTo(Seen.ONCE);
    }

    private void assertTooLong(String length) {
        assertThat(raw(length)).startsWith("HTTP/1.1 413");
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
        assertThat(call("global", "a").text()).isEqualTo("1");
    }

    /** One byte of body, whatever its announced length is. */
    private String raw(String length) {
        return RawHttp.send(
                TestServer.current().port(),
                "POST /keys/keys/global HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/plain\r\n"
                        + "X-Label: " + story.key() + "\r\n" + HEADER + ": " + story.key() + "\r\nContent-Length: "
                        + length
                        + "\r\n\r\na");
    }

    private Reply multipart(String boundary, String fileName, String file) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n";
        return call("global", body, "Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    private static void assertReplayed(Reply reply) {
        assertThat(reply.headers("X-Replayed")).as(reply.toString()).containsExactly("true");
    }

    private static void assertMismatch(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(reply.text())
                .contains("urn:idempotency-ee:problem:key-reused")
                .doesNotContain("secret");
    }

    private Reply call(String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = HEADER;
        all[1] = story.key();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return bare(path, body, all);
    }

    private Reply bare(String path, String body, String... headers) {
        return story.sendBare("POST", "keys/" + path, BodyPublishers.ofString(body), headers);
    }

    private Reply chunked(String path, int length) {
        return story.chunked("keys/" + path, () -> new ByteArrayInputStream(new byte[length]), HEADER, story.key());
    }
}
