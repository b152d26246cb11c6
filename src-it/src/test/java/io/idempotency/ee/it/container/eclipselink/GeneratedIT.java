package io.idempotency.ee.it.container.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On tables that the server's EclipseLink has made out of the mapping. */
@ExtendWith(ArquillianExtension.class)
class GeneratedIT {

    private final Story story = Story.of("generated");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app(
                "generated",
                GeneratedIT.class,
                Units.unit("orders").withEclipseLink().generated().on("jdbc/GeneratedDS"));
    }

    @Test
    @DisplayName("B64 a table that the persistence provider creates is one that records can be kept in")
    void kept() {
        Reply first = story.post("eclipselink/return/201");
        Reply second = story.post("eclipselink/return/201");

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(second.text()).as(second.toString()).isEqualTo(first.text());
        assertThat(second.replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }
}
