package io.idempotency.ee.it.load.fuzz;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.RawHttp;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that {@link FuzzIT} once got a 500 for. */
@ExtendWith(InLab.class)
class FoundByFuzzIT {

    private final Lab lab;
    private final Client client;

    FoundByFuzzIT(Lab lab) {
        this.lab = lab;
        this.client = lab.main().client();
    }

    @ParameterizedTest
    @DisplayName("B10 an Accept that names nothing is answered as none is, and its retry is a replay")
    @ValueSource(strings = {"", ","})
    void emptyAccept(String accept) {
        String customer = fresh("accept");
        Call call = Call.post(Bodies.order(customer)).key(customer).header("Accept", accept);

        Reply reply = client.send(call);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(client.send(call).replayed()).isTrue();
        assertThat(lab.orders().orders(customer)).isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("B5 a URI that is none is 400, not a failure of the server")
    @ValueSource(strings = {"?a|b", "?%zz", "/|", "/%zz", "/{id}"})
    void malformedUri(String tail) {
        String request =
                "POST /sample-orders/api/orders" + tail + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nIdempotency-Key: k\r\nContent-Length: 2\r\n\r\n{}";

        assertThat(RawHttp.send(lab.main().port(), request)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @DisplayName("B5 B20 a weight that is no weight is 400, without an order, and nothing is logged")
    @ValueSource(
            strings = {
                "a/b;q=x",
                "a/b;q=2",
                "a/b;q=",
                "a/b;q=-1",
                "a/b;q",
                "a/b;Q=x",
                "*/*;q=x",
                "application/json;q=x",
                "application/json;q=2",
                "application/json;q=",
                "application/json;q=-1",
                "application/json;q=NaN",
                "application/json;q=0.1234",
                "application/json;q=1;q=x",
                "application/json;q=\"x"
            })
    void malformedWeight(String type) {
        int before = lab.main().logs().length();

        refusedThenPlaced(type);

        assertThat(lab.main().logs().length()).as("nothing is logged").isEqualTo(before);
    }

    @ParameterizedTest
    @DisplayName("B5 B20 a media type that is none is 400, without an order")
    @ValueSource(strings = {"application/json, a/b;q=x", "///", "a", "a/", "/b", "a/b/c", ";q=1"})
    void malformedMediaType(String type) {
        refusedThenPlaced(type);
    }

    private void refusedThenPlaced(String type) {
        String customer = fresh("type");
        Call order = Call.post(Bodies.order(customer)).key(customer);

        assertThat(client.send(order.header("Accept", type)).status()).isEqualTo(400);
        assertThat(client.send(order.header("Content-Type", type)).status()).isEqualTo(400);
        assertThat(client.send(Call.get(order.path()).header("Accept", type)).status())
                .isEqualTo(400);

        assertThat(client.send(order).replayed()).isFalse();
        assertThat(lab.orders().orders(customer)).isEqualTo(1);
    }
}
