package io.idempotency.ee.it.sqs;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.ClassPath;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import io.idempotency.ee.it.sqs.app.SqsResource;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A poller of a real queue with the protocol of SQS, on H2. */
class SqsIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String ROOT = "/sample-orders/api/orders/";

    private static Queues queues;
    private static OrdersServer server;

    private final String label = fresh("s");
    private final String plain = fresh("p");

    @BeforeAll
    static void start() {
        queues = new Queues();
        Path war = Logs.of("sqs.war");
        Wars.app(
                        "sqs",
                        SqsResource.class,
                        "idempotency.reaper.enabled=false",
                        "idempotency.wait-limit=PT1S",
                        "sqs.endpoint=" + queues.endpoint())
                .addAsLibraries(ClassPath.jars(
                        "software/amazon/awssdk", "org/reactivestreams/reactive-streams", "org/slf4j/slf4j-api"))
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        server = new OrdersServer(ServerPlan.of("sqs", Ports.of(80)).application(Application.of(war)));
    }

    @AfterAll
    static void stop() {
        server.close();
        queues.close();
    }

    @BeforeEach
    void running() {
        server.running();
    }

    @Test
    @DisplayName("B34 a message that comes again after its visibility timeout is not executed, and two effects without"
            + " the library")
    void comesAgain() {
        post("arm/end-" + label);
        post("arm/end-" + plain);
        queues.send("orders", body(label, ""));
        queues.send("plain", body(plain, ""));
        await("reached/end-" + label, "true");
        await("reached/end-" + plain, "true");
        Await.until("it comes again", SOON, () -> get("runs/" + plain).equals("2"));
        post("open/end-" + label);
        post("open/end-" + plain);
        Await.until("done", SOON, () -> get("deliveries/" + label).startsWith("done, done"));

        assertThat(get("runs/" + label)).isEqualTo("1");
        assertThat(get("effects/" + label)).isEqualTo("1");
        assertThat(get("effects/" + plain)).isEqualTo("2");
    }

    @Test
    @DisplayName("B13 B34 a message that comes again while the first delivery is in work has no effect of its own")
    void inWork() {
        post("arm/inside-" + label);
        queues.send("orders", body(label, ""));
        await("reached/inside-" + label, "true");
        Await.until("refused", SOON, () -> get("deliveries/" + label).startsWith("KeyInFlightException"));
        post("open/inside-" + label);
        Await.until("done", SOON, () -> get("deliveries/" + label).contains("done"));

        assertThat(get("runs/" + label)).isEqualTo("1");
        assertThat(get("effects/" + label)).isEqualTo("1");
    }

    @Test
    @DisplayName("B34 an event that the producer sends twice has its effect once, with an id of the producer's")
    void sentTwice() {
        queues.send("orders", "e-" + label, body(label, ""));
        queues.send("orders", "e-" + label, body(label, ""));
        await("deliveries/" + label, "done, done");

        assertThat(get("runs/" + label)).isEqualTo("1");
        assertThat(get("effects/" + label)).isEqualTo("1");
    }

    @Test
    @DisplayName("I1 B34 a poison message leaves nothing, and the queue puts it aside")
    void poison() {
        queues.send("orders", body(label, "fail"));
        Await.until("put aside", SOON, () -> queues.takeDead(body(label, "fail")));

        assertThat(get("deliveries/" + label).split(", ")).hasSize(5).containsOnly("IllegalStateException");
        assertThat(get("effects/" + label)).isEqualTo("0");
    }

    @Test
    @DisplayName("I1 B34 killed after the commit and before the delete: the message comes again, with one effect, and"
            + " two without the library")
    void killed() {
        post("arm/end-" + label);
        post("arm/end-" + plain);
        queues.send("alone-orders", body(label, ""));
        queues.send("alone-plain", body(plain, ""));
        await("reached/end-" + label, "true");
        await("reached/end-" + plain, "true");
        server.kill();

        server.running();
        await("deliveries/" + label, "done");
        await("deliveries/" + plain, "done");

        assertThat(get("runs/" + label)).isEqualTo("0");
        assertThat(get("effects/" + label)).isEqualTo("1");
        assertThat(get("effects/" + plain)).isEqualTo("2");
    }

    private static String body(String label, String task) {
        return "{\"label\":\"%s\",\"task\":\"%s\"}".formatted(label, task);
    }

    private static void post(String path) {
        check(Call.post("").path(ROOT + path));
    }

    private static String get(String path) {
        return check(Call.get(ROOT + path));
    }

    private static void await(String path, String answer) {
        Await.until(path + " is " + answer, SOON, () -> get(path).equals(answer));
    }

    private static String check(Call call) {
        Reply reply = server.client().send(call);
        assertThat(reply.status()).as(call + " " + reply.body()).isBetween(200, 204);
        return reply.body();
    }
}
