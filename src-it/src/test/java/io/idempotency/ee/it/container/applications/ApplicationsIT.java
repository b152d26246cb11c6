package io.idempotency.ee.it.container.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two JAX-RS applications in one WAR, and problems in the application's own form. */
@ExtendWith(ArquillianExtension.class)
class ApplicationsIT {

    private final Story story = Story.of("applications");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("applications", ApplicationsIT.class)
                .deletePackage(io.idempotency.ee.it.container.common.Effect.class.getPackage())
                .addClass(io.idempotency.ee.it.container.common.Effect.class);
    }

    @Test
    @DisplayName("B1 B7 both applications are protected; the same key for another operation is another record")
    void bothAreProtected() {
        String one = story.post("one/count").text();
        String two = story.post("two/count").text();

        assertThat(story.post("one/count").replayed()).isTrue();
        assertThat(story.post("two/count").replayed()).isTrue();
        assertThat(story.post("one/count").text()).isEqualTo(one);
        assertThat(story.post("two/count").text()).isEqualTo(two);
    }

    @Test
    @DisplayName(
            "B18 a ProblemRenderer of the application replaces the rendering, in the filter and in the interceptor")
    void renderer() {
        Reply missing = story.sendBare("POST", "one/count", BodyPublishers.noBody());
        story.json("one/count", "1");
        Reply reused = story.json("one/count", "2");

        assertThat(missing.status()).isEqualTo(418);
        assertThat(missing.text()).isEqualTo("400 Idempotency key is missing");
        assertThat(reused.status()).isEqualTo(418);
        assertThat(reused.text()).isEqualTo("422 Idempotency key was used for another request");
        assertThat(reused.headers("X-Problem")).containsExactly("urn:idempotency-ee:problem:key-reused");
        assertThat(reused.headers("Content-Type").get(0)).startsWith("text/plain");
    }
}
