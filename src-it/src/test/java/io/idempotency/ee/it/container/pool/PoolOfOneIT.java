package io.idempotency.ee.it.container.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Concurrently;
import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second connection would never come, as the pool has one. */
@ExtendWith(ArquillianExtension.class)
class PoolOfOneIT {

    private static final int CALLERS = 4;

    private final Story story = Story.of("pool");
    private final String around = "around " + story.key();

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("pool", PoolOfOneIT.class, Units.unit("orders").on("jdbc/PoolOfOneDS"));
    }

    @ParameterizedTest
    @DisplayName("F13 I1 called inside a transaction that holds the only connection, it joins it: executed, replayed")
    @ValueSource(strings = {"bean/200", "session/200", "bean/404", "session/404"})
    void insideATransaction(String path) {
        Reply first = story.post(path, AroundFilter.HEADER, around);
        Reply second = story.post(path, AroundFilter.HEADER, around);

        assertThat(first.text()).as(first.toString()).isEqualTo("run 1");
        assertThat(second.text()).as(second.toString()).isEqualTo("run 1");
        assertThat(second.replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
        assertThat(effectsAround()).isEqualTo(2);
    }

    @ParameterizedTest
    @DisplayName(
            "F13 F5 inside such a transaction a failure takes the caller's writes along, and leaves the pool whole")
    @ValueSource(strings = {"bean/500", "session/500"})
    void insideATransactionThatFails(String path) {
        for (int run = 1; run <= 3; run++) {
            Reply reply = story.post(path, AroundFilter.HEADER, around);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(500);
        }

        assertThat(story.seen()).isEqualTo(new Seen(3, 0));
        assertThat(effectsAround()).isZero();
    }

    @ParameterizedTest
    @DisplayName("F13 F15 with a transaction of its own one connection is enough, for duplicates at once as well")
    @ValueSource(strings = {"bean/200", "session/200", "bean/404", "session/404"})
    void duplicates(String path) {
        assertThat(Concurrently.call(CALLERS, () -> story.post(path)).results())
                .allSatisfy(
                        reply -> assertThat(reply.text()).as(reply.toString()).isEqualTo("run 1"));

        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    private int effectsAround() {
        String seen = story.get("probe/seen/" + around.replace(" ", "%20")).text();
        return Integer.parseInt(seen.split(" ", -1)[1]);
    }
}
