package io.idempotency.ee.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.client.internal.ClientExtension;
import io.idempotency.ee.client.internal.ClientWiring;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of a JAX-RS client, outside of an execution, over HTTP. */
class OutgoingCallsTest {

    private final Client client = ClientBuilder.newClient();
    private WeldContainer container;
    private Peer peer;

    @BeforeEach
    void start() throws IOException {
        System.setProperty("idempotency.client.delay", "PT0.01S");
        peer = new Peer();
        container = new Weld()
                .disableDiscovery()
                .addExtension(new ClientExtension())
                .addBeanClasses(OutgoingCalls.class, ClientWiring.class)
                .initialize();
    }

    @AfterEach
    void stop() {
        System.clearProperty("idempotency.client.delay");
        container.close();
        client.close();
        peer.close();
    }

    @ParameterizedTest
    @DisplayName("B41 B43 repeated with the same key, a UUID in quotes, until there is an answer")
    @CsvSource({"502,", "503,", "504,", "503,0", "409,0", "-1,"})
    void repeated(int status, String retryAfter) {
        peer.then(status, retryAfter).then(status, retryAfter);
        assertThat(send(Entity.text("a"))).isEqualTo(200);
        assertThat(peer.keys()).hasSize(3);
        assertThat(peer.keys().stream().distinct()).singleElement().asString().matches("\\[\"[0-9a-f-]{36}\"\\]");
    }

    @ParameterizedTest
    @DisplayName("B43 final: what the request or the application is the cause of")
    @ValueSource(ints = {200, 400, 404, 409, 422, 500})
    void notRepeated(int status) {
        peer.then(status, null);
        assertThat(send(Entity.text("a"))).isEqualTo(status);
        assertThat(peer.keys()).hasSize(1);
    }

    @Test
    @DisplayName("B43 400 and 422 are final with Retry-After too")
    void finalWithRetryAfter() {
        peer.then(422, "0");
        assertThat(send(Entity.text("a"))).isEqualTo(422);
        assertThat(peer.keys()).hasSize(1);
    }

    @Test
    @DisplayName("B43 Retry-After is obeyed; one beyond the longest duration ends the call at once")
    void retryAfter() {
        Instant start = Instant.now();
        peer.then(503, "1").then(503, "3600");
        assertThat(send(Entity.text("a"))).isEqualTo(503);
        assertThat(peer.keys()).hasSize(2);
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
    }

    @Test
    @DisplayName("B43 attempts are bounded")
    void bounded() {
        for (int i = 0; i < 10; i++) {
            peer.then(503, null);
        }
        assertThat(send(Entity.text("a"))).isEqualTo(503);
        assertThat(peer.keys()).hasSize(4);
    }

    @Test
    @DisplayName("B43 a body that can be read only once is not sent again")
    void stream() {
        peer.then(503, null);
        assertThat(send(Entity.text(new ByteArrayInputStream(new byte[] {1})))).isEqualTo(503);
        assertThat(peer.keys()).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("B41 a redirect is an answer: no key goes to a host that another has chosen")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirect(int status) throws IOException {
        try (Peer elsewhere = new Peer()) {
            peer.then(status, elsewhere.uri());
            assertThat(send(Entity.text("a"))).isEqualTo(status);
            assertThat(elsewhere.keys()).isEmpty();
        }
    }

    @Test
    @DisplayName("B41 each call has a key of its own; one that the application has set is sent as it is")
    void keys() {
        send(Entity.text("a"));
        send(Entity.text("a"));
        assertThat(peer.keys()).doesNotHaveDuplicates();
        peer.then(503, null);
        calls().send(OutgoingRequest.post(client.target(peer.uri()), Entity.text("a"))
                        .with(request -> request.header("Idempotency-Key", "mine")))
                .close();
        assertThat(peer.keys().subList(2, 4)).containsOnly("[mine]");
    }

    @Test
    @DisplayName(
            "B41 the application's target is left alone: each call through it has its own key, and others have none")
    void target() {
        WebTarget target = client.target(peer.uri());
        calls().send(OutgoingRequest.post(target, Entity.text("a"))).close();
        calls().send(OutgoingRequest.post(target, Entity.text("a"))).close();
        target.request().post(Entity.text("a")).close();
        assertThat(peer.keys()).hasSize(3).doesNotHaveDuplicates().endsWith("null");
    }

    private int send(Entity<?> entity) {
        try (Response answer = calls().send(OutgoingRequest.post(client.target(peer.uri()), entity))) {
            return answer.getStatus();
        }
    }

    private OutgoingCalls calls() {
        return container.select(OutgoingCalls.class).get();
    }
}
