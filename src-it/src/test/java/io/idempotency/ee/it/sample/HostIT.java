package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.RawHttp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sender that names another host gets nothing into an answer that others are handed by a replay. */
@ExtendWith(InLab.class)
class HostIT {

    private static final String HERE = "Host: localhost\r\n";
    private static final String PLUGIN =
            "$WSSN: evil.example\r\n$WSSP: 99\r\n$WSSC: https\r\n$WSIS: true\r\n$WSHO: evil.example\r\n";

    private final OrdersServer server;

    HostIT(Lab lab) {
        server = lab.main();
    }

    @ParameterizedTest
    @DisplayName("B11 the host that the first request names is in neither its answer nor the next caller's replay")
    @ValueSource(
            strings = {
                "Host: evil.example\r\n",
                "Host: evil.example:99\r\n",
                HERE + "X-Forwarded-Host: evil.example\r\n",
                HERE + "Forwarded: host=evil.example;proto=https\r\n",
                HERE + PLUGIN
            })
    void hostOfAnother(String lines) {
        String key = fresh("host");

        String first = place("/sample-orders/api/orders", lines, key);
        String replay = place("/sample-orders/api/orders", HERE, key);

        assertThat(first).startsWith("HTTP/1.1 201").doesNotContain("evil.example", "https:");
        assertThat(replay).startsWith("HTTP/1.1 201").contains("Idempotent-Replayed: true");
        assertThat(location(replay)).isEqualTo(location(first)).startsWith("/sample-orders/api/orders/");
    }

    @ParameterizedTest
    @DisplayName("B10 whatever way an order is asked for, its Location is where it is")
    @ValueSource(
            strings = {
                "http://evil.example/sample-orders/api/orders",
                "/sample-orders/api/orders/",
                "/sample-orders/api/orders;a=b",
                "/sample-orders/api/orders?a=b"
            })
    void otherTarget(String target) {
        assertThat(location(place(target, HERE, fresh("target")))).matches("/sample-orders/api/orders/[-0-9a-f]{36}");
    }

    @ParameterizedTest
    @DisplayName("headers of a web server plug-in that is not there decide nothing")
    @ValueSource(strings = {"/sample-orders", "/openapi"})
    void pluginHeaders(String path) {
        String answer = RawHttp.send(
                server.port(), "GET " + path + " HTTP/1.1\r\n" + HERE + PLUGIN + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
    }

    private String place(String target, String lines, String key) {
        String body = Bodies.order("ada");
        return RawHttp.send(
                server.port(),
                "POST " + target + " HTTP/1.1\r\n" + lines + "Connection: close\r\nContent-Type: application/json\r\n"
                        + "Idempotency-Key: \"" + key + "\"\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static String location(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("Location: "))
                .map(line -> line.substring("Location: ".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
    }
}
