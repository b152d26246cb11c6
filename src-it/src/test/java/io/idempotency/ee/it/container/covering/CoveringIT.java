package io.idempotency.ee.it.container.covering;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import jakarta.enterprise.inject.spi.Extension;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the annotation may be. */
@ExtendWith(ArquillianExtension.class)
class CoveringIT {

    private final Story story = Story.of("covering");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("covering", CoveringIT.class).addAsServiceProvider(Extension.class, AddingExtension.class);
    }

    @ParameterizedTest
    @DisplayName("B1 B10 B11 a covered method runs once and its answer is replayed")
    @ValueSource(
            strings = {
                "method/annotated",
                "class",
                "subclass/inherited",
                "interface",
                "stereotype",
                "stereotype-session",
                "binding",
                "extended",
            })
    void coveredMethodRunsOnce(String path) {
        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.replayed()).isFalse();
        assertThat(first.text()).isEqualTo("1");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.replayed()).isTrue();
        assertThat(second.text()).isEqualTo("1");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B1 an annotation on a class covers every unsafe method")
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void classCoversUnsafeMethods(String method) {
        story.send(method, "class", BodyPublishers.noBody());
        Reply second = story.send(method, "class", BodyPublishers.noBody());

        assertThat(second.replayed()).as(second.toString()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B1 an annotation on a class leaves safe methods alone, with and without a key")
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void classLeavesSafeMethods(String method) {
        Reply keyed = story.send(method, "class", BodyPublishers.noBody());
        Reply again = story.send(method, "class", BodyPublishers.noBody());
        Reply bare = story.sendBare(method, "class", BodyPublishers.noBody());

        assertThat(keyed.status()).isEqualTo(200);
        assertThat(again.replayed()).isFalse();
        assertThat(bare.status()).isEqualTo(200);
        assertThat(story.seen()).isEqualTo(new Seen(3, 3));
    }

    @ParameterizedTest
    @DisplayName("B1 a stereotype or a binding that carries it leaves safe methods alone")
    @ValueSource(strings = {"stereotype", "stereotype-session", "binding", "extended"})
    void carriedLeavesSafeMethods(String path) {
        story.send("GET", path, BodyPublishers.noBody());
        Reply again = story.send("GET", path, BodyPublishers.noBody());

        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.replayed()).isFalse();
        assertThat(story.seen()).isEqualTo(new Seen(2, 2));
    }

    @Test
    @DisplayName("B1 a generic interface's annotation covers the method that implements it")
    void genericInterface() {
        Reply first = story.send("POST", "generic", BodyPublishers.ofString("a"), "Content-Type", "text/plain");
        Reply second = story.send("POST", "generic", BodyPublishers.ofString("a"), "Content-Type", "text/plain");

        assertThat(first.text()).isEqualTo("a1");
        assertThat(second.text()).isEqualTo("a1");
        assertThat(second.replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B1 B58 a superclass's annotation covers the method that overrides its own")
    void overridingMethod() {
        Reply first = story.post("subclass/overridden");
        Reply second = story.post("subclass/overridden");

        assertThat(first.text()).isEqualTo("1");
        assertThat(second.text()).as(second.toString()).isEqualTo("1");
        assertThat(second.replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B1 a method without the annotation is not changed by its neighbour's")
    void plainMethod() {
        Reply keyed = story.post("method/plain");
        Reply again = story.post("method/plain");
        Reply bare = story.sendBare("POST", "method/plain", BodyPublishers.noBody());

        assertThat(keyed.status()).isEqualTo(200);
        assertThat(again.replayed()).isFalse();
        assertThat(bare.text()).isEqualTo("3");
        assertThat(story.seen()).isEqualTo(new Seen(3, 3));
    }

    @Test
    @DisplayName("B1 B11 HEAD of an annotated GET runs as without the annotation and leaves GET its key")
    void headOfAnnotatedGet() {
        Reply head = story.send("HEAD", "reading", BodyPublishers.noBody());
        Reply again = story.send("HEAD", "reading", BodyPublishers.noBody());
        Reply bare = story.sendBare("HEAD", "reading", BodyPublishers.noBody());
        Reply first = story.send("GET", "reading", BodyPublishers.noBody());
        Reply second = story.send("GET", "reading", BodyPublishers.noBody());
        Reply after = story.send("HEAD", "reading", BodyPublishers.noBody());

        assertThat(List.of(head, again, bare, after)).allSatisfy(each -> {
            assertThat(each.status()).as(each.toString()).isEqualTo(200);
            assertThat(each.headers("Content-Type")).isEqualTo(first.headers("Content-Type"));
            assertThat(each.replayed()).isFalse();
        });
        assertThat(first.text()).as(first.toString()).isEqualTo("run 4");
        assertThat(second.text()).as(second.toString()).isEqualTo("run 4");
        assertThat(second.replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(new Seen(5, 5));
    }

    @Test
    @DisplayName("B1 OPTIONS of an annotated GET runs nothing and leaves GET its key; GET itself needs one")
    void optionsOfAnnotatedGet() {
        Reply options = story.send("OPTIONS", "reading", BodyPublishers.noBody());
        Reply bare = story.sendBare("OPTIONS", "reading", BodyPublishers.noBody());

        assertThat(options.status()).as(options.toString()).isEqualTo(200);
        assertThat(options.headers("Allow").toString()).contains("GET", "HEAD");
        assertThat(bare.status()).isEqualTo(200);
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
        assertThat(story.get("reading").status()).isEqualTo(400);
        assertThat(story.send("GET", "reading", BodyPublishers.noBody()).text()).isEqualTo("run 1");
        assertThat(story.send("GET", "reading", BodyPublishers.noBody()).replayed())
                .isTrue();
    }
}
