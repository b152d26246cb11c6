package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.RawHttp;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client loses its connection: the reason why there are retries. */
@ExtendWith(InLab.class)
class ClientGoneIT {

    private final Lab lab;
    private final OrdersServer server;
    private final String customer = fresh("gone");
    private final String key = fresh("key");
    private final Call call = Call.post(Bodies.order(customer)).key(key);

    ClientGoneIT(Lab lab) {
        this.lab = lab;
        this.server = lab.main();
    }

    @Test
    @DisplayName("B11 the client goes away before the answer: the execution ends all the same, the retry replays it")
    void beforeAnswer() throws IOException {
        String lines = "Idempotency-Key: \"" + key + "\"\r\nX-Demo-Fault: delay:1000\r\n";
        try (Socket socket = RawHttp.postOnly(server.port(), lines, call.body())) {
            Await.until(
                    "the method runs",
                    Duration.ofSeconds(10),
                    () -> lab.orders().runningMethods("main") > 0);
            assertThat(socket.isConnected()).isTrue();
        }

        Reply retry = server.client().send(call);

        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.replayed()).isTrue();
        assertThat(lab.orders().orders(customer)).isEqualTo(1);
    }

    @Test
    @DisplayName("B5 B8 a body that ends too soon is not executed, and the whole one is with the same key")
    void inTheBody() {
        Set<String> records = lab.orders().records();

        String answer = RawHttp.postCut(server.port(), "Idempotency-Key: \"" + key + "\"\r\n", call.body());

        assertThat(answer).doesNotContain("201 Created");
        assertThat(lab.orders().orders(customer)).isZero();
        assertThat(lab.orders().recordsSince(records)).isZero();
        assertThat(server.client().send(call).status()).isEqualTo(201);
    }
}
