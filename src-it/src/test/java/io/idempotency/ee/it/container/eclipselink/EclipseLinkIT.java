package io.idempotency.ee.it.container.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Concurrently;
import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The JPA implementation that Liberty brings along, under JTA. */
@ExtendWith(ArquillianExtension.class)
class EclipseLinkIT {

    private static final int CALLERS = 4;

    private final Story story = Story.of("eclipselink");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("eclipselink", EclipseLinkIT.class, Units.unit("orders").withEclipseLink());
    }

    @Test
    @DisplayName("I1 I2 B13 duplicates at once: one executes, its record is in its transaction, all get its answer")
    void duplicates() {
        List<Reply> replies = Concurrently.call(CALLERS, () -> story.post("eclipselink/return/201"))
                .results();

        assertThat(replies).allSatisfy(reply -> assertThat(reply.text())
                .as(reply.toString())
                .startsWith("run 1 by ")
                .contains("eclipse"));
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B21 a returned 5xx is rolled back, record and all, and the next attempt executes")
    void rollsBack() {
        int records = story.records();
        story.post("eclipselink/return/500");
        Reply second = story.post("eclipselink/return/500");

        assertThat(second.text()).as(second.toString()).startsWith("run 2 by ");
        assertThat(story.seen()).isEqualTo(new Seen(2, 0));
        assertThat(story.records()).isEqualTo(records);
    }

    @Test
    @DisplayName(
            "B21 F13 the application's failed insert is not flushed again: its mapped answer is kept, and replayed")
    void failedInsert() {
        String path = "eclipselink/once/" + story.key();
        assertThat(Story.of("eclipselink").post(path).status()).isEqualTo(200);

        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isEqualTo(409);
        assertThat(second.text()).isEqualTo("not unique");
        assertThat(second.replayed()).as(second.toString()).isTrue();
        assertThat(story.seen()).isEqualTo(new Seen(1, 0));
    }
}
