package io.idempotency.ee.it.container.steps;

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

/** A step is a transaction of its own in each kind of method. */
@ExtendWith(ArquillianExtension.class)
class StepsIT {

    private final Story story = Story.of("steps");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("steps", StepsIT.class);
    }

    @ParameterizedTest
    @DisplayName(
            "B42 I1 a step that fails leaves nothing, one that does not stays when its method fails, and is not run again")
    @ValueSource(strings = {"steps/plain", "steps/transactional", "stateless-steps/plain"})
    void steps(String path) {
        Reply failed = story.post(path, "X-Fails", "true");
        assertThat(failed.status()).as(failed.toString()).isEqualTo(500);
        // Three wrote and one was counted; the step that did not fail is left.
        assertThat(story.seen()).isEqualTo(new Seen(4, 1));

        Reply second = story.post(path, "X-Fails", "false");
        assertThat(second.status()).as(second.toString()).isEqualTo(200);
        assertThat(second.text()).isEqualTo("step 3");
        assertThat(story.seen()).isEqualTo(new Seen(7, 2));

        Reply third = story.post(path);
        assertThat(third.replayed()).as(third.toString()).isTrue();
        assertThat(third.text()).isEqualTo("step 3");
        assertThat(story.seen()).isEqualTo(new Seen(7, 2));
    }
}
