package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.microshed.testing.ApplicationEnvironment;
import org.microshed.testing.jupiter.MicroShedTest;

/** The calls of the README, on the default database, against the application that MicroShed Testing finds. */
@ExtendWith(InLab.class)
@MicroShedTest
class ReadmeFlowIT {

    private Client client;
    private String orders;

    @BeforeEach
    void find(Lab lab) {
        lab.h2();
        String url = ApplicationEnvironment.Resolver.load().getApplicationURL();
        client = new Client(URI.create(url));
        orders = url + "api/orders";
    }

    @Test
    @DisplayName("B10 B11 B12 B4 first call, retry, reused key, missing key")
    void flow() {
        Call call = Call.post(Bodies.order("alice"))
                .path(orders)
                .header("Idempotency-Key", fresh("readme"))
                .by("alice");

        Reply first = client.send(call);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.replayed()).isFalse();

        Reply retry = client.send(call);
        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(retry.replayed()).isTrue();

        assertThat(client.send(call.body(Bodies.order("bob"))).status()).isEqualTo(422);
        assertThat(client.send(Call.post(call.body()).path(orders).by("alice")).status())
                .isEqualTo(400);
    }
}
