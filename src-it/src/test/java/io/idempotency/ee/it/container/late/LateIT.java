package io.idempotency.ee.it.container.late;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two deployments on one database: neither knows the keys that the other one has come across. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LateIT {

    private final Story here = Story.of("late-here");
    private final Story there = here.in("late-there");

    @Deployment(name = "late-here", testable = false)
    static WebArchive here() {
        return application("late-here");
    }

    @Deployment(name = "late-there", testable = false)
    static WebArchive there() {
        return application("late-there");
    }

    /** Their paths differ, which would make another request of each. */
    private static WebArchive application(String name) {
        return Wars.app(name, LateIT.class, "idempotency.locking=late", "idempotency.fingerprint=none");
    }

    @ParameterizedTest
    @DisplayName("I1 I3 a retry elsewhere gets the first answer, whatever the method makes of what is done already")
    @ValueSource(
            strings = {
                "late",
                "late/guarded/returned",
                "late/guarded/never-kept",
                "late/guarded/mapped",
                "late/guarded/thrown",
                "late/unique"
            })
    void elsewhere(String path) {
        Reply first = here.post(path);
        assertThat(first.text()).as(first.toString()).isEqualTo("done");

        for (Story server : new Story[] {there, here, there}) {
            Reply retry = server.post(path);
            assertThat(retry.status()).as(retry.toString()).isEqualTo(200);
            assertThat(retry.text()).isEqualTo("done");
            assertThat(retry.replayed()).isTrue();
        }

        assertThat(here.seen()).isEqualTo(Seen.ONCE);
        // It runs once at the most there: where the insert at the end would not do, the record is looked for before.
        assertThat(there.seen().executions()).isBetween(0, 1);
        assertThat(there.seen().effects()).isOne();
    }

    @ParameterizedTest
    @DisplayName("B41 B42 IDEM-443 steps and child keys are refused, and all is rolled back")
    @ValueSource(strings = {"late/step", "late/child"})
    void beside(String path) {
        Reply reply = here.post(path);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(500);
        assertThat(here.seen()).isEqualTo(new Seen(1, 0));
    }

    @Test
    @DisplayName("B21 without a record a refusal goes out as it is")
    void refusal() {
        here.post("late");
        Reply refused = here.in("late-there").post("late/guarded/mapped");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.text()).isEqualTo("done before");
        assertThat(refused.replayed()).isFalse();
    }
}
