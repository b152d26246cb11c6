package io.idempotency.ee.it.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.messaging.app.DeclaredListener;
import io.idempotency.ee.it.messaging.app.OrdersResource;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.ServerPlan;
import io.idempotency.ee.it.server.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** A server with the listeners of the application, its broker inside, and what a test asks of it. */
final class MessageServer implements AutoCloseable {

    static final Duration SOON = Duration.ofMinutes(1);

    private static final String ROOT = "/sample-orders/api/orders/";

    private static final String EJBS =
            """
            <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
              <enterprise-beans>
                %s
              </enterprise-beans>
            </ejb-jar>
            """;

    private static final String BEAN = "<message-driven><ejb-name>%s</ejb-name>%s</message-driven>";

    private static final String DECLARED =
            """
            <ejb-class>%s</ejb-class>
            <messaging-type>jakarta.jms.MessageListener</messaging-type>
            <transaction-type>Container</transaction-type>
            """
                    .formatted(DeclaredListener.class.getName());

    private final OrdersServer server;

    /** @param finished says what else the server needs */
    MessageServer(ServerPlan plan, Units units, UnaryOperator<Application> finished) {
        Path war = Logs.of(plan.name() + ".war");
        Wars.app(plan.name(), OrdersResource.class, units, "idempotency.reaper.enabled=false")
                .addAsWebInfResource(new StringAsset(EJBS.formatted(beans())), "ejb-jar.xml")
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        server = new OrdersServer(
                plan.application(finished.apply(Application.of(war).with("messaging"))));
    }

    private static String beans() {
        Map<String, String> queues = Map.of(
                "JoinedListener",
                "joined",
                "OwnListener",
                "own",
                "ManagedListener",
                "managed",
                "PlainListener",
                "plain");
        String annotated = queues.entrySet().stream()
                .map(each -> BEAN.formatted(each.getKey(), listening(each.getValue())))
                .filter(each -> each.contains("activation-config"))
                .collect(Collectors.joining());
        return annotated + BEAN.formatted("DeclaredListener", DECLARED + listening("declared"));
    }

    private static String listening(String queue) {
        return TestServer.current().listening("jms/" + queue);
    }

    MessageServer running() {
        server.running();
        return this;
    }

    void kill() {
        server.kill();
    }

    String logs() {
        return server.logs();
    }

    /** Sends a text. */
    void send(String queue, String label, String event, String task, String text) {
        Call call = Call.post(text)
                .path(ROOT + queue + "/" + label)
                .header("X-Task", task)
                .header("Content-Type", "text/plain");
        check(event.isEmpty() ? call : call.header("X-Event", event));
    }

    void post(String path) {
        check(Call.post("").path(ROOT + path));
    }

    String get(String path) {
        return check(Call.get(ROOT + path));
    }

    int number(String path) {
        return Integer.parseInt(get(path));
    }

    /** Waits until the path answers this. */
    void await(String path, String answer) {
        Await.until(path + " is " + answer, SOON, () -> get(path).equals(answer));
    }

    /** Waits until so many deliveries have ended. */
    void awaitDeliveries(String label, int count) {
        Await.until(
                count + " deliveries",
                SOON,
                () -> get("deliveries/" + label).split(", ", -1).length == count
                        && !get("deliveries/" + label).isEmpty());
    }

    /** Waits until a delivery has ended without an exception. */
    void awaitDone(String label) {
        Await.until("a delivery is done", SOON, () -> get("deliveries/" + label).endsWith("done"));
    }

    private String check(Call call) {
        Reply reply = server.client().send(call);
        assertThat(reply.status()).as(call + " " + reply.body()).isBetween(200, 204);
        return reply.body();
    }

    @Override
    public void close() {
        server.close();
    }
}
