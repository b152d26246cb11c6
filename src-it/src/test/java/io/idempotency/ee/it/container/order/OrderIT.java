package io.idempotency.ee.it.container.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What comes before what: the check of the key, the application's request filters, the look-up of the key, the
 * application's interceptors, the method.
 */
@ExtendWith(ArquillianExtension.class)
class OrderIT {

    private static final String BEANS =
            """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated">
              <interceptors><class>io.idempotency.ee.it.container.order.ListedInterceptor</class></interceptors>
            </beans>
            """;

    private final Story story = Story.of("order");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("order", OrderIT.class, "idempotency.max-request-body=100")
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
    }

    @Test
    @DisplayName("F17 B5 B9 what is refused for its key or its size is refused before a filter's audit insert")
    void refusedFirst() {
        Reply missing = story.sendBare("POST", "audited/200", BodyPublishers.noBody());
        Reply malformed = story.sendBare("POST", "audited/200", BodyPublishers.noBody(), "Idempotency-Key", "\"no end");
        Reply tooLarge = story.send("POST", "audited/200", BodyPublishers.ofString("x".repeat(101)));

        assertThat(missing.status()).as(missing.toString()).isEqualTo(400);
        assertThat(malformed.status()).as(malformed.toString()).isEqualTo(400);
        assertThat(tooLarge.status()).as(tooLarge.toString()).isEqualTo(413);
        assertThat(lines("filter")).isZero();
        assertThat(lines("interceptor")).isZero();
    }

    @Test
    @DisplayName("F17 I1 an interceptor's audit insert comes after the check: once, in the record's transaction")
    void interceptorOnce() {
        story.post("audited/200");
        assertThat(story.post("audited/200").replayed()).isTrue();
        assertThat(story.json("audited/200", "{}").status()).isEqualTo(422);

        assertThat(story.seen()).isEqualTo(Seen.ONCE);
        assertThat(lines("interceptor")).isEqualTo(1);
    }

    @Test
    @DisplayName("F17 I1 an interceptor's audit insert is rolled back with the execution that it belongs to")
    void interceptorRolledBack() {
        story.post("audited/500");

        assertThat(story.seen()).isEqualTo(new Seen(1, 0));
        assertThat(lines("interceptor")).isZero();
    }

    @Test
    @DisplayName("F17 B17 a request filter is asked for each request, replays too: its audit insert is of requests")
    void filterForEachRequest() {
        story.post("audited/200");
        story.post("audited/200");

        assertThat(lines("filter")).isEqualTo(2);
    }

    @ParameterizedTest
    @DisplayName(
            "B17 F16 an authorization interceptor below PLATFORM_BEFORE + 100 is asked on a replay, and may refuse it")
    @ValueSource(strings = {"guarded", "ejb-guarded"})
    void guardInFront(String path) {
        Reply first = story.post(path);
        Reply denied = story.post(path, "X-Deny", "yes");
        Reply second = story.post(path);

        assertThat(first.text()).as(first.toString()).isEqualTo("run 1");
        assertThat(denied.status()).as(denied.toString()).isEqualTo(403);
        assertThat(denied.replayed()).isFalse();
        assertThat(second.text()).isEqualTo("run 1");
        assertThat(second.replayed()).isTrue();
        assertThat(lines("guard")).isEqualTo(2);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B17 on a replay @Interceptors run; those behind the library's, or enabled in beans.xml, do not")
    @ValueSource(strings = {"guarded", "ejb-guarded"})
    void kindsOfInterceptors(String path) {
        story.post(path);
        assertThat(story.post(path).replayed()).isTrue();

        assertThat(lines("class")).isEqualTo(2);
        assertThat(lines("interceptor")).isEqualTo(1);
        assertThat(lines("listed")).isEqualTo(1);
    }

    private int lines(String writer) {
        String seen = story.get("probe/seen/" + writer + "%20" + story.key()).text();
        return Integer.parseInt(seen.split(" ", -1)[1]);
    }
}
