package io.idempotency.ee.it.container.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.ServerLog;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that others read or write as well. All are sent without a length. */
@ExtendWith(ArquillianExtension.class)
class BodiesIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final ServerLog log = new ServerLog();
    private final Story story = Story.of("bodies");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("bodies", BodiesIT.class);
    }

    @Test
    @DisplayName("B8 F8 a form that a servlet filter has read as parameters is compared, and seen by the method")
    void readAsParameters() {
        Reply first = send("form", "a=1", FORM, "parameters");
        Reply second = send("form", "a=1", FORM, "parameters");
        Reply other = send("form", "a=2", FORM, "parameters");

        assertThat(first.text()).as(first.toString()).isEqualTo("1 1");
        assertThat(second.text()).isEqualTo("1 1");
        assertThat(second.replayed()).isTrue();
        assertThat(other.status()).as(other.toString()).isEqualTo(422);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName(
            "B8 F8 a body of which a servlet filter has read is refused, and the next request without that executes")
    @ValueSource(strings = {"all", "some", "reader"})
    void consumed(String how) {
        Reply first = send("text", "abc", "text/plain", how);

        assertThat(first.status()).as(first.toString()).isEqualTo(500);
        // Jersey asks for the stream before any filter of its own, which fails without the library as well.
        assertThat(first.text()).containsAnyOf("IDEM-203", "getReader");
        assertThat(story.seen()).isEqualTo(new Seen(0, 0));
        assertThat(send("text", "abc", "text/plain", "nothing").text()).isEqualTo("abc 1");
    }

    @Test
    @DisplayName("B61 a filter that gives again what it has read takes nothing away")
    void givenAgain() {
        Reply first = send("text", "abc", "text/plain", "again");
        Reply second = send("text", "abc", "text/plain", "again");
        Reply other = send("text", "abd", "text/plain", "again");

        assertThat(first.text()).as(first.toString()).isEqualTo("abc 1");
        assertThat(second.replayed()).isTrue();
        assertThat(other.status()).as(other.toString()).isEqualTo(422);
    }

    @Test
    @DisplayName(
            "B63 IDEM-222 a response filter that sets another entity gets bytes, changes both answers, and is named")
    void changed() {
        Reply first = story.post("bodies/changed");
        Reply second = story.post("bodies/changed");

        assertThat(first.text()).as(first.toString()).isEqualTo("changed kept 1");
        assertThat(second.text()).as(second.toString()).isEqualTo("changed kept 1");
        assertThat(second.replayed()).isTrue();
        assertThat(log.upTo("IDEM-222")).contains("IDEM-222").contains("BodyResource.changed");
    }

    @Test
    @DisplayName(
            "B61 B8 a form that a filter gives again is compared, and of its parameters there is what there is without us")
    void formGivenAgain() {
        String without = to("uncovered/form", "a=1", FORM, "again").text();
        Reply first = send("form", "a=1", FORM, "again");
        Reply second = send("form", "a=1", FORM, "again");
        Reply other = send("form", "a=2", FORM, "again");

        assertThat(first.text()).as(first.toString()).isEqualTo(without + " 1");
        assertThat(second.replayed()).as(second.toString()).isTrue();
        assertThat(other.status()).as(other.toString()).isEqualTo(422);
    }

    private Reply send(String path, String body, String type, String read) {
        return to("bodies/" + path, body, type, read);
    }

    private Reply to(String path, String body, String type, String read) {
        return story.chunked(
                path,
                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)),
                "Content-Type",
                type,
                "X-Read",
                read);
    }
}
