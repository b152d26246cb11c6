package io.idempotency.ee.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.RawHttp;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every kind of failure on a server that logs all levels of the library and the sample, with secrets in all places. */
class LoudIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NAME = "loud";
    private static final String KEY = "planted-key-7b1f";
    private static final String BODY = "planted-body-7b1f";
    private static final String HEADER = "planted-header-7b1f";
    private static final String PASSWORD = "planted-password-7b1f";
    private static final String SKU = "planted-sku-7b1f";
    /** The begin of a line, if it got into a log. */
    private static final String FORGED = "IDEM-999: forged";

    private static final Call ORDER = Call.post(Bodies.order(BODY))
            .by("alice")
            .header("X-Planted", HEADER)
            .header("Cookie", "session=" + HEADER);

    private static PostgresServer postgres;
    private static OrdersDatabase orders;
    private static OrdersServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        int port = io.idempotency.ee.fixture.server.Ports.free();
        postgres = PostgresServer.start(port, Logs.of(NAME + "-postgres.log"), Map.of("fsync", "off"));
        postgres.create(NAME);
        orders = new OrdersDatabase(postgres.url(NAME, "test"), PostgresServer.USER);
        ServerPlan plan = ServerPlan.of(NAME, Ports.of(94))
                // As in README: without it the driver quotes rows.
                .database(postgres.url(NAME, NAME) + "&logServerErrorDetail=false")
                .with("IDEMPOTENCY_WAIT_LIMIT", "PT1S")
                .with("IDEMPOTENCY_REAPER_INTERVAL", "PT1S")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_PAY_RETENTION", "PT1S")
                .with("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_MAX_RESPONSE_BODY", "8");
        server = new OrdersServer(plan.application(plan.application().with(NAME))).running();
        client = server.client();
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @Test
    @DisplayName(
            "B24 at level ALL no log of a noisy run has a key, principal, body, header or password, in any spelling")
    void nothingSecret() {
        outcomes();
        refusals();
        foreignRows();
        brokenConnection();

        String logs = server.logs();
        assertThat(logs)
                .as("what the run has to have caused")
                .contains("X-Demo-Fault: throw", "IDEM-204", "IDEM-248", "where it came from")
                .containsPattern("(?m)io\\.idempotency.* (1|2|3|<|>) ");
        assertThat(secrets()).allSatisfy(secret -> assertThat(logs).doesNotContain(secret));
        assertThat(logs).doesNotContainPattern("\\b(alice|bob)\\b").doesNotContain(FORGED);
        assertThat(orders.number("select count(*) from idempotency_record r where r::text like '%" + KEY
                        + "%' or r::text like '%alice%'"))
                .isZero();
    }

    private static void outcomes() {
        List.of("delay:1", "return:500", "return:409", "throw")
                .forEach(fault -> client.send(ORDER.key(KEY + fault.hashCode()).fault(fault)));
        Reply first = client.send(ORDER.key(KEY));
        assertThat(client.send(ORDER.key(KEY)).replayed()).isTrue();
        assertThat(client.send(ORDER.key(KEY).body(Bodies.order(BODY + "-2"))).status())
                .isEqualTo(422);
        assertThat(client.send(Call.patch(first.orderId(), Bodies.items(SKU))
                                .by("alice")
                                .key(KEY + "-large"))
                        .status())
                .isEqualTo(500);
        client.send(Call.pay(first.orderId()).by("alice").key(KEY + "-pay"));
        client.send(new Call("POST", "/sample-orders/api/products/" + SKU + "/likes", "", Map.of()).by("bob"));
        CompletableFuture<Reply> slow =
                client.sendAsync(ORDER.key(KEY + "-slow").fault("delay:4000"));
        Await.until("the method runs", SOON, () -> orders.runningMethods(NAME) > 0);
        assertThat(client.send(ORDER.key(KEY + "-slow")).status()).isEqualTo(409);
        slow.join();
    }

    private static void refusals() {
        String lines = "/sample-orders/api/products/%0D%0A" + FORGED.replace(" ", "%20") + "/likes";
        client.send(new Call("POST", lines, "", Map.of()).by("bob").fault("throw"));
        client.send(ORDER.header("Idempotency-Key", "\"" + KEY));
        client.send(ORDER.key(KEY.repeat(30)));
        client.send(ORDER.by("alice", PASSWORD).key(KEY));
        client.send(ORDER.body("{\"customer\":\"" + BODY).key(KEY + "-cut"));
        client.send(ORDER.body(Bodies.order(BODY.repeat(100_000))).key(KEY + "-big"));
        client.send(ORDER.header("Content-Type", "text/" + HEADER).key(KEY + "-type"));
        client.send(ORDER.path("/sample-orders/api/orders?customer=" + BODY).key(KEY));
        RawHttp.post(
                server.port(), "Idempotency-Key: \"" + KEY + "\"\r\nIdempotency-Key: \"x\"\r\n", Bodies.order(BODY));
        RawHttp.postCut(server.port(), "Idempotency-Key: \"" + KEY + "-lost\"\r\n", Bodies.order(BODY));
    }

    private static void foreignRows() {
        Call call = ORDER.key(KEY + "-foreign");
        client.send(call);
        List.of("format = 99", "format = 1, headers = 'nonsense'", "format = 1, status = 7")
                .forEach(change -> {
                    postgres.execute(NAME, "update idempotency_record set " + change);
                    client.send(call);
                });
    }

    private static void brokenConnection() {
        CompletableFuture<Reply> broken =
                client.sendAsync(ORDER.key(KEY + "-broken").fault("delay:3000"));
        Await.until("the method runs", SOON, () -> orders.runningMethods(NAME) > 0);
        postgres.execute(
                NAME, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = '" + NAME + "'");
        assertThat(broken.join().status()).isGreaterThanOrEqualTo(500);
        assertThat(client.send(ORDER.key(KEY + "-broken")).status()).isEqualTo(201);
    }

    private static Stream<String> secrets() {
        return Stream.of(KEY, BODY, HEADER, PASSWORD, SKU).flatMap(secret -> {
            byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            return Stream.of(secret, HexFormat.of().formatHex(bytes), base64.substring(0, base64.length() - 1));
        });
    }
}
