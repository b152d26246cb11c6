package io.idempotency.ee.it.container.cover;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.server.LogFiles;
import io.idempotency.ee.it.server.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application without an annotation, whose writes are operations by one setting. */
@ExtendWith(ArquillianExtension.class)
class CoverIT {

    private final Story story = Story.of("cover");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("cover", CoverIT.class, "idempotency.cover=writes");
    }

    @ParameterizedTest
    @DisplayName("POST and PATCH with a key are executed once, without one each time")
    @CsvSource({"POST, writing", "PATCH, writing"})
    void writes(String verb, String path) {
        Reply first = send(verb, path);
        Reply second = send(verb, path);
        assertThat(first.text()).isEqualTo("1");
        assertThat(second.text()).isEqualTo("1");
        assertThat(second.replayed()).isTrue();
        assertThat(bare(verb, path).text()).isEqualTo("2");
        assertThat(bare(verb, path).text()).isEqualTo("3");
        assertThat(story.seen()).isEqualTo(new Seen(3, 3));
    }

    @ParameterizedTest
    @DisplayName("another verb, what was left out and what cannot be protected run as before")
    @CsvSource({"PUT, writing", "POST, writing/left", "POST, writing/stream"})
    void others(String verb, String path) {
        assertThat(send(verb, path).text()).isEqualTo("1");
        Reply second = send(verb, path);
        assertThat(second.text()).isEqualTo("2");
        assertThat(second.replayed()).isFalse();
    }

    @Test
    @DisplayName("B58 the start says what is not covered, and why")
    void told() {
        assertThat(log()).contains("IDEM-309", "WritingResource.stream");
    }

    @Test
    @DisplayName(
            "B58 a class without a scope is protected where the server makes a bean of it, or else the start names it")
    void withoutScope() {
        send("POST", "unmanaged");
        assertThat(send("POST", "unmanaged").replayed())
                .isNotEqualTo(log().contains(UnmanagedResource.class.getName() + " is no bean"));
    }

    private static String log() {
        return TestServer.current().log().since(LogFiles.start());
    }

    private Reply send(String verb, String path) {
        return story.send(verb, path, BodyPublishers.ofString("a"), "Content-Type", "text/plain");
    }

    private Reply bare(String verb, String path) {
        return story.sendBare(verb, path, BodyPublishers.ofString("a"), "Content-Type", "text/plain");
    }
}
