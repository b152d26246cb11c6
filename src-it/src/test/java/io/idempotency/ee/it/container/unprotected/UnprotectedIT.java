package io.idempotency.ee.it.container.unprotected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.ServerLog;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.container.common.TestApplication;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that no interceptor, or no request, would protect; in an application that lists its classes. */
@ExtendWith(ArquillianExtension.class)
class UnprotectedIT {

    private static final String CONTEXT = "unprotected";

    @Inject
    private KeyedResource keyed;

    @Deployment
    static WebArchive application() {
        return Wars.app(CONTEXT, UnprotectedIT.class)
                .deleteClass(TestApplication.class)
                .addClasses(Story.class, Reply.class, Seen.class);
    }

    @Test
    @DisplayName("B58 IDEM-202 another bean cannot call an annotated method outside a request of its own")
    void calledByAnotherBean() {
        IdempotencyException refused = assertThrows(IdempotencyException.class, keyed::post);
        assertTrue(refused.getMessage().startsWith("IDEM-202"), refused.getMessage());
    }

    @Tag("not-on-tomee")
    @Test
    @RunAsClient
    @DisplayName("B58 IDEM-201 an instance made by hand is a coded 500 before the method runs")
    void handMade() {
        Story story = Story.of(CONTEXT);
        ServerLog log = new ServerLog();
        Reply reply = story.post("hand-made");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(500);
        assertThat(reply.text()).contains("IDEM-201", "urn:idempotency-ee:problem:not-protected");
        assertThat(log.upTo("IDEM-201")).contains("IDEM-201");
        assertThat(story.get("calling/executions").text()).isEqualTo("0");
    }

    @Test
    @RunAsClient
    @DisplayName("B1 an application that lists its classes is protected")
    void listedClasses() {
        Story story = Story.of(CONTEXT);
        Reply first = story.post("keyed");
        Reply second = story.post("keyed");

        assertThat(first.text()).as(first.toString()).isEqualTo("1");
        assertThat(second.replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @RunAsClient
    @DisplayName("B58 an annotated method that is called inside an execution belongs to it")
    void nested() {
        Story story = Story.of(CONTEXT);
        assertThat(story.post("calling/nested").text()).isEqualTo("1");
        assertThat(story.post("calling/nested").replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @RunAsClient
    @DisplayName("B58 IDEM-202 an annotated method that a plain resource calls is a 500, and does not run")
    void calledByPlainResource() {
        Story story = Story.of(CONTEXT);
        ServerLog log = new ServerLog();

        assertThat(story.post("calling/call").status()).isEqualTo(500);
        assertThat(log.upTo("IDEM-202")).contains("IDEM-202");
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
    }

    @Test
    @RunAsClient
    @DisplayName("B58 IDEM-213 a method that calls an annotated one of its own object is a 500, and does not run")
    void calledByItself() {
        Story story = Story.of(CONTEXT);
        ServerLog log = new ServerLog();

        Reply reply = story.post("keyed/self");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(500);
        assertThat(reply.text()).contains("IDEM-213");
        assertThat(log.upTo("IDEM-213")).contains("IDEM-213");
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
    }

    @Test
    @RunAsClient
    @DisplayName("B58 a method that could call an annotated one through a proxy of its own object is left alone")
    void calledThroughProxy() {
        Story story = Story.of(CONTEXT);
        ServerLog log = new ServerLog();

        Reply reply = story.post("keyed/proxied/false");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(story.post("keyed/proxied/true").status()).isEqualTo(500);
        assertThat(log.upTo("IDEM-202")).contains("IDEM-202").doesNotContain("IDEM-213");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }
}
