package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.RawHttp;
import io.idempotency.ee.it.harness.http.Reply;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(InLab.class)
class KeyFormIT {

    private static final String HEADER = "Idempotency-Key";

    private final Lab lab;
    private final OrdersServer server;

    KeyFormIT(Lab lab) {
        this.lab = lab;
        this.server = lab.main();
    }

    @ParameterizedTest
    @DisplayName("B2 B3 every legal form of a key is the same key")
    @ValueSource(strings = {"\"%s\"", "%s", "  \"%s\"  ", "\"%s\";foo=1", "\"%s\";a;b=\"c\""})
    void sameKey(String form) {
        String key = fresh("form");
        Call call = Call.post(Bodies.order(fresh("form")));
        Reply first = server.client().send(call.key(key));

        Reply again = server.client().send(call.header(HEADER, form.formatted(key)));

        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    @DisplayName("B3 keys differ by case, and an escape stands for its character")
    void otherKeys() {
        String key = fresh("case");
        Call call = Call.post(Bodies.order(fresh("case")));
        server.client().send(call.key(key));
        server.client().send(call.key(key + "\\\\"));

        assertThat(server.client().send(call.key(key.toUpperCase(Locale.ROOT))).replayed())
                .isFalse();
        assertThat(server.client().send(call.header(HEADER, key + "\\")).replayed())
                .isTrue();
    }

    @Test
    @DisplayName("B3 a bare key with a semicolon is taken whole: two such keys are two orders")
    void bareWithSemicolon() {
        String customer = fresh("semicolon");
        Call call = Call.post(Bodies.order(customer));
        server.client().send(call.header(HEADER, customer + ";cart=1"));

        Reply other = server.client().send(call.header(HEADER, customer + ";cart=2"));

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.replayed()).isFalse();
        assertThat(lab.orders().orders(customer)).isEqualTo(2);
        assertThat(server.client().send(call.key(customer + ";cart=2")).replayed())
                .isTrue();
    }

    @Test
    @DisplayName("B3 strict refuses a bare key")
    void strict() {
        Reply order =
                server.client().send(Call.post(Bodies.order(fresh("strict"))).key(fresh("key")));
        Call change = Call.patch(order.orderId(), Bodies.items("cup"));
        String key = fresh("strict");

        assertThat(server.client().send(change.header(HEADER, key)).status()).isEqualTo(400);
        assertThat(server.client().send(change.key(key)).replayed()).isFalse();
    }

    @Test
    @DisplayName("B5 the longest legal key")
    void longest() {
        String key = fresh("long") + "x".repeat(255 - fresh("long").length());
        Reply reply =
                server.client().send(Call.post(Bodies.order(fresh("long"))).key(key));
        assertThat(key).hasSize(255);
        assertThat(reply.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @DisplayName("B4 B5 no key, or a malformed one: 400, and nothing is looked up or executed")
    @MethodSource("malformed")
    void refused(String headerLines, String kind) {
        String customer = fresh("malformed");
        Set<String> records = lab.orders().records();

        String answer = RawHttp.post(server.port(), headerLines, Bodies.order(customer));

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n");
        assertThat(answer).contains("\"urn:idempotency-ee:problem:" + kind + "\"");
        assertThat(lab.orders().orders(customer)).isZero();
        assertThat(lab.orders().recordsSince(records)).isZero();
    }

    static Stream<Arguments> malformed() {
        String malformed = "key-malformed";
        return Stream.of(
                argumentSet("none", "", "key-missing"),
                argumentSet("empty line", line(""), malformed),
                argumentSet("empty string", line("\"\""), malformed),
                argumentSet("256 characters", line("\"" + "x".repeat(256) + "\""), malformed),
                argumentSet("256 bare characters", line("x".repeat(256)), malformed),
                argumentSet("not ASCII", line("\"caf\u00e9\""), malformed),
                argumentSet("not printable", line("\"a\tb\""), malformed),
                argumentSet("no closing quote", line("\"abc"), malformed),
                argumentSet("bad escape", line("\"a\\bc\""), malformed),
                argumentSet("two lines", line("\"a\"") + line("\"a\""), malformed),
                argumentSet("list", line("\"a\", \"b\""), malformed),
                argumentSet("bare list", line("a, b"), malformed),
                argumentSet("something behind", line("\"a\" b"), malformed));
    }

    private static String line(String value) {
        return HEADER + ": " + value + "\r\n";
    }
}
