package io.idempotency.ee.it.container.noscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A resource class that is a bean only because the server takes each one for a bean. */
@ExtendWith(ArquillianExtension.class)
@Tag("not-on-glassfish")
class NoScopeIT {

    private final Story story = Story.of("no-scope");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("no-scope", NoScopeIT.class);
    }

    @Test
    @DisplayName("B1 B10 B11 a covered method of a class without a scope runs once and its answer is replayed")
    void runsOnce() {
        Reply first = story.post("no-scope");
        Reply second = story.post("no-scope");

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.text()).isEqualTo("1");
        assertThat(second.text()).isEqualTo("1");
        assertThat(second.replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }
}
