package io.idempotency.ee.it.container.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.ServerLog;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.server.TestServer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource method that calls another idempotent one through a MicroProfile REST Client. */
@ExtendWith(ArquillianExtension.class)
@Tag("rest-client")
class DownstreamIT {

    private final Story story = Story.of("downstream");
    private final String label = UUID.randomUUID().toString();

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app(
                "downstream",
                DownstreamIT.class,
                "charges/mp-rest/url=http://" + TestServer.current().host() + ":"
                        + TestServer.current().port() + "/downstream",
                "idempotency.client.delay=PT0.01S");
    }

    @ParameterizedTest
    @DisplayName("B40 B41 a first attempt that fails after the call, and the retry, send one child key: one effect")
    @ValueSource(strings = {"charge", "fee", "later", "built", "sent"})
    void retry(String what) {
        assertThat(order(what).status()).isEqualTo(500);
        Reply retry = order(what);
        assertThat(retry.text()).isEqualTo("charged book 100");
        assertThat(retry.replayed()).isFalse();
        assertThat(order(what).replayed()).isTrue();

        assertThat(keys(label)).hasSize(2);
        assertThat(keys(label).stream().distinct())
                .singleElement()
                .asString()
                .matches("\"[0-9a-f-]{36}\"")
                .doesNotContain(story.key());
        assertThat(effects("charge-" + label)).isOne();
        assertThat(effects("order-" + label)).isOne();
    }

    @ParameterizedTest
    @DisplayName("B40 B41 another order has another key, although the call is the same")
    @ValueSource(strings = {"charge", "fee", "later", "built", "sent"})
    void anotherParent(String what) {
        order(what);
        Story.of("downstream").post("orders/" + what + "/" + label);
        assertThat(keys(label)).hasSize(2).doesNotHaveDuplicates();
        assertThat(effects("charge-" + label)).isEqualTo(2);
    }

    @Test
    @DisplayName("B41 equal calls of an execution are counted: two effects, also after a retry")
    void twice() {
        assertThat(order("twice").status()).isEqualTo(500);
        assertThat(order("twice").text()).isEqualTo("charged book 100, charged book 100");
        List<String> keys = keys(label);
        assertThat(keys).hasSize(4);
        assertThat(keys.subList(0, 2)).doesNotHaveDuplicates().isEqualTo(keys.subList(2, 4));
        assertThat(effects("charge-" + label)).isEqualTo(2);
    }

    @Test
    @DisplayName("B41 a call with other arguments has another key: it is not answered with what the first attempt got")
    void otherArguments() {
        plain("charge");
        assertThat(plain("pen").text()).isEqualTo("charged pen 100");
        assertThat(keys(label)).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @DisplayName("B41 B43 attempts of one call have one key: those of Fault Tolerance, and the library's")
    @CsvSource({"orders, flaky", "orders, retried", "plain, flaky", "plain, retried"})
    void attempts(String where, String what) {
        story.post(where + "/" + what + "/" + label);
        assertThat(keys(label)).hasSize(3);
        assertThat(keys(label).stream().distinct()).singleElement().asString().matches("\"[0-9a-f-]{36}\"");
        Reply again = story.post(where + "/" + what + "/" + label);
        assertThat(again.text()).as(again.toString()).isEqualTo("charged");
        assertThat(keys(label).stream().distinct()).hasSize(where.equals("orders") ? 1 : 2);
    }

    @Test
    @DisplayName("B41 a key that the application gives is sent as it is")
    void given() {
        plain("given");
        assertThat(keys(label)).containsExactly("\"mine-" + label + "\"");
    }

    @Test
    @DisplayName("B41 a call that a filter makes meanwhile does not take the key along")
    void elsewhere() {
        order("charge");
        assertThat(keys("plain-" + label)).containsExactly("null");
        assertThat(keys("keyed-" + label)).hasSize(1).doesNotContainAnyElementsOf(keys(label));
        order("charge");
        assertThat(keys("keyed-" + label)).hasSize(2);
        assertThat(keys("keyed-" + label).stream().distinct()).hasSize(1);
    }

    @Test
    @DisplayName("B41 B55 an asynchronous call that nobody has given a key is refused, and not sent")
    void builtLater() {
        ServerLog log = new ServerLog();
        assertThat(plain("built-later").status()).isEqualTo(500);
        assertThat(log.upTo("IDEM-436")).contains("Charges.later has no idempotency key");
        assertThat(keys(label)).isEmpty();
    }

    @Test
    @DisplayName("B41 B55 an interface that only a builder knows is refused when the client is built")
    void builtWrong() {
        ServerLog log = new ServerLog();
        assertThat(plain("built-wrong").status()).isEqualTo(500);
        assertThat(log.upTo("IDEM-431")).contains("Audit$Lost.note");
    }

    private Reply order(String what) {
        return story.post("orders/" + what + "/" + label);
    }

    private Reply plain(String what) {
        return story.post("plain/" + what + "/" + label);
    }

    private List<String> keys(String of) {
        return Stream.of(story.get("keys/" + of).text().split(" "))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private int effects(String of) {
        return Integer.parseInt(story.get("probe/seen/" + of).text().split(" ")[1]);
    }
}
