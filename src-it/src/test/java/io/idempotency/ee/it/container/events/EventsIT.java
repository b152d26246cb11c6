package io.idempotency.ee.it.container.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event says what has happened, when it has. */
@ExtendWith(ArquillianExtension.class)
class EventsIT {

    private final Story story = Story.of("events");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("events", EventsIT.class, "idempotency.operations.large.max-response-body=1000");
    }

    @BeforeEach
    void forget() {
        told();
    }

    @Tag("not-on-tomee")
    @ParameterizedTest
    @DisplayName("B52 each end of a request with a key has its kind: executed is what is kept, failed what is not")
    @CsvSource({
        "return/201, EXECUTED REPLAYED",
        "return/404, EXECUTED REPLAYED",
        "mapped, EXECUTED REPLAYED",
        "return/500, FAILED FAILED",
        "return/429, FAILED FAILED",
        "unmapped, FAILED FAILED",
        "large, FAILED FAILED",
        "passing, UNAVAILABLE UNAVAILABLE",
        // This server validates arguments before it calls anything of the method's.
        "checked/1, ''"
    })
    void kinds(String path, String expected) {
        story.post("events/" + path);
        story.post("events/" + path);
        assertThat(told()).isEqualTo(expected);
    }

    @Test
    @DisplayName("B52 another request with the key is a mismatch; a request without the key that it needs is refused")
    void mismatch() {
        story.post("events/return/201");
        story.sendBare("POST", "events/return/201", BodyPublishers.noBody());
        story.send("POST", "events/return/201", BodyPublishers.ofString("other"));
        assertThat(told()).isEqualTo("EXECUTED REFUSED MISMATCH");
    }

    @Test
    @DisplayName(
            "B52 all attempts with a key have one correlation id, another key has another one, and a refusal has none")
    void correlation() {
        story.post("events/return/201");
        story.post("events/return/201");
        story.sendBare("POST", "events/return/201", BodyPublishers.noBody());
        Story.of("events").post("events/return/201");

        List<String> ids = List.of(story.get("events/correlated").text().split(" "));
        assertThat(ids).hasSize(4);
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(3)).hasSize(36);
        assertThat(ids.get(2)).isEqualTo("none");
    }

    @ParameterizedTest
    @DisplayName("B52 I1 inside a caller's transaction it is told when that has ended, and as it has")
    @CsvSource({
        "return/201, commit, commit EXECUTED",
        "return/201, rollback, rollback FAILED",
        "return/500, commit, FAILED commit",
        "passing, commit, UNAVAILABLE commit"
    })
    void insideACaller(String path, String end, String expected) {
        Reply reply = story.post("events/" + path, AroundFilter.HEADER, end);
        assertThat(told()).as(reply.toString()).isEqualTo(expected);
    }

    private String told() {
        return story.get("events/told").text();
    }
}
