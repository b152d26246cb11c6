package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(InLab.class)
class FingerprintIT {

    private final Lab lab;
    private final OrdersServer server;

    FingerprintIT(Lab lab) {
        this.lab = lab;
        this.server = lab.main();
    }

    @ParameterizedTest
    @DisplayName("B8 B12 F8 F9 whatever differs makes another request: 422, which tells nothing of the first")
    @MethodSource("differences")
    void differs(UnaryOperator<Call> difference) {
        String customer = fresh("secretive");
        Call call = Call.post(Bodies.order(customer)).key(fresh("key"));
        Reply first = server.client().send(call);
        Set<String> records = lab.orders().records();

        Reply refused = server.client().send(difference.apply(call));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"urn:idempotency-ee:problem:key-reused\"");
        assertThat(refused.body() + refused.headers()).doesNotContain(customer, first.orderId());
        assertThat(lab.orders().orders(customer)).isEqualTo(1);
        assertThat(lab.orders().recordsSince(records)).isZero();
        assertThat(server.client().send(call).body()).isEqualTo(first.body());
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                difference("body", call -> call.body(Bodies.order("another"))),
                difference("one space in the body", call -> call.body(call.body() + " ")),
                difference("a byte past 64 KiB", call -> call.body(call.body() + " ".repeat(70_000))),
                difference("query", call -> call.path(call.path() + "?dry=1")),
                difference("matrix parameter", call -> call.path(call.path() + ";v=1")),
                difference("media type", call -> call.header("Content-Type", "application/json;v=2")),
                difference("content encoding", call -> call.header("Content-Encoding", "snail")));
    }

    private static Arguments difference(String name, UnaryOperator<Call> difference) {
        return argumentSet(name, difference);
    }

    @ParameterizedTest
    @DisplayName("B8 a charset of JSON, and the case of a media type, do not matter")
    @ValueSource(strings = {"application/json;charset=UTF-8", "application/json; charset=utf-8", "Application/JSON"})
    void sameMediaType(String type) {
        Call call = Call.post(Bodies.order(fresh("type"))).key(fresh("key"));
        Reply first = server.client().send(call);

        Reply again = server.client().send(call.header("Content-Type", type));

        assertThat(again.replayed()).as(again.toString()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    @DisplayName("B8 another path makes another request")
    void path() {
        Reply one = server.client().send(Call.post(Bodies.order(fresh("path"))).key(fresh("key")));
        Reply two = server.client().send(Call.post(Bodies.order(fresh("path"))).key(fresh("key")));
        String key = fresh("path");
        server.client().send(Call.patch(one.orderId(), Bodies.items("cup")).key(key));

        Reply refused = server.client()
                .send(Call.patch(two.orderId(), Bodies.items("cup")).key(key));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(server.client().send(Call.order(two.orderId())).body()).doesNotContain("cup");
    }

    @Test
    @DisplayName("B8 headers that were not chosen do not matter")
    void otherHeaders() {
        Call call = Call.post(Bodies.order(fresh("headers"))).key(fresh("key"));
        server.client().send(call);

        assertThat(server.client()
                        .send(call.header("User-Agent", "other").header("X-Any", "1"))
                        .replayed())
                .isTrue();
    }

    @Test
    @DisplayName("B9 a body over the limit: 413 and nothing executed, one of just the limit is taken")
    void tooLarge() {
        String customer = fresh("large");
        String largest = padded(customer, 1_048_576);
        Call call = Call.post(largest).key(fresh("key"));
        Set<String> records = lab.orders().records();

        Reply refused = server.client().send(call.body(padded(customer, 1_048_577)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("\"urn:idempotency-ee:problem:body-too-large\"");
        assertThat(lab.orders().orders(customer)).isZero();
        assertThat(lab.orders().recordsSince(records)).isZero();
        assertThat(server.client().send(call).status()).isEqualTo(201);
    }

    private static String padded(String customer, int length) {
        String body = Bodies.order(customer);
        return body + " ".repeat(length - body.length());
    }
}
