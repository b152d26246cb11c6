package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Webhooks of three senders, each of which comes twice. The form has {@link FormIT}. */
@ExtendWith(InLab.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksIT {

    private static final String API = "/sample-orders/api/";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int KILLED = 137;

    private final OrdersServer server;
    private final OrdersDatabase database;

    WebhooksIT(Lab lab) {
        server = lab.second();
        database = lab.orders();
    }

    /** One that is sent with its key. */
    record Sent(String what, Call call, int status, String effects, String header) {

        @Override
        public String toString() {
            return what;
        }
    }

    /** The rest of the way is the same for those with the key in the body. */
    static Stream<Sent> killable() {
        return webhooks().filter(sent -> sent.what().equals("github"));
    }

    static Stream<Sent> webhooks() {
        return Stream.of(shopify(fresh("shopify")), gitHub(fresh("github")), payments(fresh("payments")));
    }

    private static Sent shopify(String id) {
        String body = "{\"topic\":\"orders/paid\"}";
        Call call = Call.post(body)
                .header("X-Shopify-Webhook-Id", id)
                .header("X-Shopify-Hmac-SHA256", Base64.getEncoder().encodeToString(signature(body)));
        return webhook("shopify", call, id, "X-Shopify-Hmac-SHA256");
    }

    private static Sent gitHub(String id) {
        String body = "{\"action\":\"opened\"}";
        Call call = Call.post(body)
                .header("X-GitHub-Delivery", id)
                .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(signature(body)));
        return webhook("github", call, id, "X-Hub-Signature-256");
    }

    private static Sent payments(String id) {
        String body = "{\"event\":{\"id\":\"" + id + "\"}}";
        Call call = Call.post(body).header("X-Signature", HexFormat.of().formatHex(signature(body)));
        return webhook("payments", call, id, "X-Signature");
    }

    private static Sent webhook(String sender, Call call, String id, String header) {
        String effects = "select count(*) from received_events where event = '" + id + "'";
        return new Sent(sender, call.path(API + "webhooks/" + sender), 204, effects, header);
    }

    @ParameterizedTest
    @DisplayName("B6 B30 I1 what is sent twice is one event, and is answered the same")
    @MethodSource("webhooks")
    void twice(Sent sent) {
        Reply first = server.running().client().send(sent.call());
        Reply second = server.client().send(sent.call());
        assertThat(first.status()).as(first.body()).isEqualTo(sent.status());
        assertThat(first.replayed()).isFalse();
        assertThat(second.status()).isEqualTo(sent.status());
        assertThat(second.replayed()).isTrue();
        assertThat(database.number(sent.effects())).isEqualTo(1);
    }

    @ParameterizedTest
    @Tag(Gate.LONG)
    @DisplayName("I1 F4 F6 death before the commit and after it, each with a delivery that comes again: one effect")
    @MethodSource("killable")
    void killed(Sent sent) {
        for (Map.Entry<String, Integer> death : Map.of("halt", 0, "halt-after", 1).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList()) {
            CompletableFuture<Reply> lost =
                    server.running().client().sendAsync(sent.call().fault(death.getKey()));
            assertThat(server.awaitExit(SOON)).isEqualTo(KILLED);
            assertThatThrownBy(lost::join).hasCauseInstanceOf(IOException.class);
            assertThat(database.number(sent.effects())).isEqualTo((long) death.getValue());
        }
        Reply retry = server.running().client().send(sent.call());
        assertThat(retry.status()).isEqualTo(sent.status());
        assertThat(retry.replayed()).isTrue();
        assertThat(database.number(sent.effects())).isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("who cannot sign gets neither an execution nor a stored answer")
    @MethodSource("webhooks")
    void unsigned(Sent sent) {
        Call forged = sent.call().header(sent.header(), "forged");
        assertThat(server.running().client().send(forged).status()).isEqualTo(401);
        assertThat(database.number(sent.effects())).isZero();
        assertThat(server.client().send(sent.call()).status()).isEqualTo(sent.status());
        Reply known = server.client().send(forged);
        assertThat(known.status()).isEqualTo(401);
        assertThat(known.replayed()).isFalse();
    }

    private static byte[] signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("sample".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
