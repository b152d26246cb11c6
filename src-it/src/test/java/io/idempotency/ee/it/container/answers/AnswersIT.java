package io.idempotency.ee.it.container.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
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

/** What is sent first, and what is sent again. */
@ExtendWith(ArquillianExtension.class)
class AnswersIT {

    private final Story story = Story.of("answers");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("answers", AnswersIT.class);
    }

    @Tag("not-on-tomee")
    @ParameterizedTest
    @DisplayName("B10 B11 an entity is written once, and its bytes are replayed")
    @CsvSource(
            delimiter = '|',
            value = {
                "pojo       | 200 | application/json                | {\"Amount\":1,\"Name\":\"a\"}",
                "negotiated | 200 | application/json                | {\"Amount\":1,\"Name\":\"a\"}",
                "list       | 200 | application/json                | [{\"Amount\":1,\"Name\":\"a\"},{\"Amount\":0,\"Name\":\"b\"}]",
                "text       | 200 | text/plain                      | \u00e9\u20ac1",
                "stream     | 200 | application/octet-stream        | s1",
                "int        | 200 | text/plain                      | 1",
                "boolean    | 200 | text/plain                      | true",
                "point      | 200 | application/x-point             | 1/7",
            })
    void entity(String path, int status, String type, String body) {
        Reply first = story.post("entity/" + path);
        Reply second = story.post("entity/" + path);

        assertThat(first.status()).as(first.toString()).isEqualTo(status);
        assertThat(first.text()).isEqualTo(body);
        assertThat(first.headers("Content-Type")).singleElement().asString().matches(type + "(;charset=UTF-8)?");
        assertReplay(first, second);
    }

    @ParameterizedTest
    @DisplayName("B10 B11 F10 whatever the entity, the replay has the same status, type, length and bytes")
    @ValueSource(strings = {"pojo", "list", "xml-list", "generic", "text", "latin", "bytes", "stream", "int", "point"})
    void sameBytes(String path) {
        Reply first = story.post("entity/" + path);
        Reply second = story.post("entity/" + path);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body()).isNotEmpty();
        assertThat(second.headers("Content-Length")).containsExactly(String.valueOf(first.body().length));
        assertReplay(first, second);
    }

    @ParameterizedTest
    @DisplayName("B10 B11 no entity is 204 without a body")
    @ValueSource(strings = {"void", "null"})
    void noEntity(String path) {
        Reply first = story.post("entity/" + path);
        Reply second = story.post("entity/" + path);

        assertThat(first.status()).as(first.toString()).isEqualTo(204);
        assertThat(first.body()).isEmpty();
        assertReplay(first, second);
    }

    @Test
    @DisplayName("B10 B11 an empty body keeps its media type")
    void typedEmpty() {
        Reply first = story.post("headers/typed-empty");
        Reply second = story.post("headers/typed-empty");

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body()).isEmpty();
        assertThat(first.headers("Content-Type")).containsExactly("application/json");
        assertReplay(first, second);
    }

    @Test
    @DisplayName("B10 XML, a list of it, and by way of GenericEntity")
    void xml() {
        assertThat(story.post("entity/xml-list").text()).contains("<item><amount>1</amount><name>a</name></item>");
        assertThat(Story.of("answers").post("entity/generic").text()).contains("<item><amount>1</amount>");
    }

    @Test
    @DisplayName("B10 B11 Accept chooses the first answer's type; a retry gets that one whatever it accepts")
    void negotiation() {
        Reply first = story.post("entity/negotiated", "Accept", "application/xml, application/json;q=0.5");
        Reply second = story.post("entity/negotiated", "Accept", "application/json");

        assertThat(first.headers("Content-Type"))
                .as(first.toString())
                .allMatch(type -> type.startsWith("application/xml"));
        assertThat(first.text()).contains("<name>a</name>");
        assertReplay(first, second);
    }

    @Test
    @DisplayName("B10 B11 what a MessageBodyWriter adds to the headers is sent and replayed")
    void headerOfWriter() {
        Reply first = story.post("entity/point");
        Reply second = story.post("entity/point");

        assertThat(first.headers("X-From-Writer")).containsExactly("yes");
        assertThat(second.headers("X-From-Writer")).containsExactly("yes");
    }

    @Test
    @DisplayName("F10 a gzip interceptor compresses each answer once")
    void zipped() throws IOException {
        Reply first = story.post("entity/zipped");
        Reply second = story.post("entity/zipped");

        assertThat(first.headers("Content-Encoding")).containsExactly("gzip");
        assertThat(second.headers("Content-Encoding")).containsExactly("gzip");
        assertThat(second.replayed()).isTrue();
        assertThat(unzipped(first)).isEqualTo("zipped1");
        assertThat(unzipped(second)).isEqualTo("zipped1");
    }

    @Tag("not-on-tomee")
    @Test
    @DisplayName("B11 F11 every header that the method sets is replayed, all its values, in their form")
    void headers() {
        Reply first = story.post("headers/kept");
        Reply second = story.post("headers/kept");

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        for (Reply reply : List.of(first, second)) {
            assertThat(reply.headers("Location"))
                    .containsExactly(story.uri("items/1").toString());
            assertThat(reply.headers("ETag")).containsExactly("W/\"v1\"");
            assertThat(reply.headers("Content-Language")).containsExactly("fr-CA");
            assertThat(reply.headers("Cache-Control").get(0)).contains("max-age=7");
            assertThat(reply.headers("Link")).hasSize(1);
            assertThat(reply.headers("Link").get(0)).contains("<http://a.example/>", "rel=\"next\"");
            assertThat(reply.headers("Last-Modified")).containsExactly("Thu, 01 Jan 1970 00:00:00 GMT");
            assertThat(reply.headers("X-Many")).containsExactly("one", "two");
            assertThat(reply.headers("X-Number")).containsExactly("5");
        }
        assertReplay(first, second);
    }

    @Test
    @DisplayName("B11 F9 credentials go out with the first answer and are never replayed")
    void credentials() {
        Reply first = story.post("headers/never-kept");
        Reply second = story.post("headers/never-kept");

        assertThat(first.headers("Set-Cookie")).as(first.toString()).hasSize(1);
        assertThat(first.headers("WWW-Authenticate")).hasSize(1);
        assertThat(second.text()).isEqualTo("ran 1");
        assertThat(second.replayed()).isTrue();
        assertThat(second.headers("Set-Cookie")).isEmpty();
        assertThat(second.toString()).doesNotContain("s3cret");
        assertThat(second.headers("X-Hop")).isEmpty();
    }

    @Test
    @DisplayName("F10 framing headers of the method harm neither the replay nor its date")
    void framing() {
        story.post("headers/framing");
        Reply second = story.post("headers/framing");

        assertThat(second.replayed()).isTrue();
        assertThat(second.text()).isEqualTo("ran 1");
        assertThat(second.headers("Transfer-Encoding")).isEmpty();
        assertThat(second.headers("Content-Length")).containsExactly("5");
        assertThat(second.headers("Date"))
                .hasSameSizeAs(story.get("nowhere").headers("Date"))
                .noneMatch(date -> date.contains("1970"));
    }

    @Test
    @DisplayName("B11 the application's response filters run again on a replay, and see the status that is sent")
    void responseFilters() {
        Reply first = story.post("headers/kept");
        Reply second = story.post("headers/kept");

        assertThat(first.headers("X-Stamp")).hasSize(1);
        assertThat(second.headers("X-Stamp")).hasSize(1);
        assertThat(second.headers("X-Stamp")).isNotEqualTo(first.headers("X-Stamp"));
        assertThat(first.headers("X-Seen-Status")).containsExactly("201");
        assertThat(second.headers("X-Seen-Status")).containsExactly("201");
    }

    @Test
    @DisplayName("B23 a header that would split the answer is refused and rolled back")
    void splitHeader() {
        Reply reply = story.post("headers/split");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(500);
        assertThat(reply.headers("X-Forged")).isEmpty();
        assertThat(story.seen()).isEqualTo(new Seen(1, 0));
    }

    private void assertReplay(Reply first, Reply second) {
        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).as(second.toString()).isTrue();
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.headers("Content-Type")).isEqualTo(first.headers("Content-Type"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    private static String unzipped(Reply reply) throws IOException {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
