package io.idempotency.ee.it.container.timeout;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server ends a transaction that takes too long. */
@ExtendWith(ArquillianExtension.class)
class TimeoutIT {

    private final Story story = Story.of("timeout");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("timeout", TimeoutIT.class);
    }

    @Test
    @DisplayName(
            "B59 B14 an execution beyond the server's transaction timeout leaves nothing, and the next one executes")
    void timeout() {
        int records = story.records();
        Reply first = story.post("slow");

        assertThat(first.status()).as(first.toString()).isGreaterThanOrEqualTo(500);
        assertThat(story.seen()).isEqualTo(new Seen(1, 0));
        assertThat(story.records()).isEqualTo(records);

        Reply second = story.post("slow");
        assertThat(second.text()).as(second.toString()).isEqualTo("2");
        assertThat(story.post("slow").replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(new Seen(2, 1));
    }

    @ParameterizedTest
    @DisplayName("B25 B59 an answer of a method whose transaction took too long is not kept, and the next one executes")
    @ValueSource(strings = {"slow/returns-409", "slow/throws-409"})
    void answersTooLate(String path) {
        Reply first = story.post(path);
        // The application's own where the server does not tell that the time was up.
        assertThat(first.status()).as(first.toString()).isIn(409, 503);

        Reply second = story.post(path);
        assertThat(second.text()).as(second.toString()).isEqualTo("run 2");
        assertThat(second.replayed()).isFalse();
        assertThat(story.seen()).isEqualTo(new Seen(2, 1));
    }
}
