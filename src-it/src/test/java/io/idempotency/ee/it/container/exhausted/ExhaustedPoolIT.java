package io.idempotency.ee.it.container.exhausted;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pool has one connection, and somebody holds it for longer than others wait. Each server says that in its own words. */
@ExtendWith(ArquillianExtension.class)
class ExhaustedPoolIT {

    private final Story holder = Story.of("exhausted");
    private final Story story = Story.of("exhausted");
    private final Story other = Story.of("exhausted");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("exhausted", ExhaustedPoolIT.class, Units.unit("orders").on("jdbc/PoolOfOneDS"));
    }

    /** EclipseLink asks the pool four times, five seconds apart. */
    @Test
    @DisplayName("B16 who waits for a connection in vain gets 503 with Retry-After; nothing is executed, the retry is")
    void heldByAnother() {
        String gate = "gate-" + holder.key();
        Concurrently<Reply> held = Concurrently.call(1, () -> holder.post("holding/gate/" + gate));
        holder.awaitGate(gate, 1);
        Concurrently<Reply> ofSession = Concurrently.call(1, () -> other.post("session"));
        Reply ofBean = story.post("bean");
        List<Reply> refused = List.of(ofBean, ofSession.results().get(0));
        holder.openGate(gate);

        assertThat(refused).allSatisfy(ExhaustedPoolIT::assertUnavailable);
        assertThat(held.results()).extracting(Reply::text).containsExactly("run 1");
        assertRetried(story, "bean");
        assertRetried(other, "session");
    }

    @Tag("not-on-tomee")
    @Test
    @DisplayName("B25 a method that waits for a second connection in vain is answered by 503, and executes again")
    void heldByItself() {
        Reply refused = story.post("holding/another");

        assertUnavailable(refused);
        assertThat(story.seen()).isEqualTo(new Seen(1, 0));
        assertThat(story.post("holding/another").text()).isEqualTo("run 2");
        assertThat(story.post("holding/another").replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(new Seen(2, 1));
    }

    private static void assertRetried(Story refused, String path) {
        assertThat(refused.seen()).isEqualTo(Seen.NEVER);
        assertThat(refused.post(path).text()).isEqualTo("run 1");
        assertThat(refused.post(path).replayed()).isTrue();
        assertThat(refused.seen()).isEqualTo(Seen.ONCE);
    }

    private static void assertUnavailable(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(503);
        assertThat(reply.headers("Retry-After")).as(reply.toString()).hasSize(1);
        assertThat(reply.text()).contains("urn:idempotency-ee:problem:store-unavailable");
    }
}
