package io.idempotency.ee.it.container.failures;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is over when the request comes again is no answer. */
@ExtendWith(ArquillianExtension.class)
class PassingIT {

    private final Story story = Story.of("passing");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("passing", PassingIT.class);
    }

    @ParameterizedTest
    @DisplayName("B25 a lock timeout or a version check that is mapped to 409 is 503 with Retry-After, and not kept")
    @ValueSource(strings = {"lock", "version", "wrapped"})
    void passing(String failure) {
        int records = story.records();
        String path = "passing/" + failure + "/row-" + story.key();
        Reply first = story.post(path);

        assertThat(first.status()).as(first.toString()).isEqualTo(503);
        assertThat(first.headers("Retry-After")).containsExactly("1");
        assertThat(first.text()).contains("urn:idempotency-ee:problem:store-unavailable");
        assertThat(story.seen()).isEqualTo(new Seen(1, 0));
        assertThat(story.records()).isEqualTo(records);

        Reply second = story.post(path);
        assertThat(second.text()).as(second.toString()).isEqualTo("2");
        assertThat(second.replayed()).isFalse();
        assertThat(story.post(path).replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(new Seen(2, 1));
    }
}
