package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payment service is somewhere else, and has no payment for the order. */
@ExtendWith(InLab.class)
class PaymentUnavailableIT {

    private final Client client;
    private final Call pay;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    PaymentUnavailableIT(Lab lab) {
        this.client = lab.forwarded().client();
        String order = client.send(Call.post(Bodies.order(fresh("pays"))).key(fresh("key")))
                .orderId();
        this.pay = Call.pay(order).key(fresh("key"));
    }

    @Test
    @DisplayName("B22 B41 nobody listens: 503 with Retry-After, not kept, and the retry pays")
    void unreachable() throws IOException {
        assertUnavailable(client.send(pay));

        assertPaysAgain();
    }

    @ParameterizedTest
    @DisplayName("B22 B41 the other service's refusal is not the order's own answer, and is not kept")
    @ValueSource(ints = {409, 404, 503, 500})
    void refused(int status) throws IOException {
        HttpServer service = service(status, "{\"title\":\"not yours\"}");
        try {
            assertUnavailable(client.send(pay));
        } finally {
            service.stop(0);
        }
        assertThat(keys).hasSize(1);

        assertPaysAgain();
        assertThat(keys).hasSize(1);
    }

    private void assertPaysAgain() throws IOException {
        HttpServer service = service(201, "{\"id\":\"1\",\"order\":\"2\",\"amount\":9.00}");
        try {
            Reply retry = client.send(pay);
            assertThat(retry.status()).as(retry.body()).isEqualTo(200);
            assertThat(retry.replayed()).isFalse();
            assertThat(retry.body()).contains("\"status\":\"PAID\"");
        } finally {
            service.stop(0);
        }
    }

    private static void assertUnavailable(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.body()).contains("The order could not be paid").doesNotContain("not yours");
    }

    private HttpServer service(int status, String body) throws IOException {
        HttpServer service =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Lab.paymentsPort()), 0);
        service.createContext("/payments", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        service.start();
        return service;
    }
}
