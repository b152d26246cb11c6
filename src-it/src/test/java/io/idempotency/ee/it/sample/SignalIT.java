package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator sees. */
@ExtendWith(InLab.class)
class SignalIT {

    private static final Pattern REAPED = Pattern.compile("(?m)^idempotency_reaper_runs_total\\{.*} [1-9]");
    private static final Path DOCS = Path.of("..", "docs");

    private final Lab lab;
    private final OrdersServer server;
    private final Client client;

    SignalIT(Lab lab) {
        this.lab = lab;
        this.server = lab.main();
        this.client = server.client();
    }

    @Test
    @DisplayName("B51 executions, replays and mismatches are counted by operation")
    void counters() {
        List<Long> before = counts("orders.create");
        List<Long> others = counts("orders.addItems");
        Call call = Call.post(Bodies.order(fresh("metrics"))).key(fresh("key"));

        client.send(call);
        client.send(call);
        client.send(call);
        client.send(call.body(call.body() + " "));

        assertThat(counts("orders.create"))
                .containsExactly(before.get(0) + 1, before.get(1) + 2, before.get(2), before.get(3) + 1);
        assertThat(counts("orders.addItems")).isEqualTo(others);
    }

    @Test
    @DisplayName("B51 conflicts are counted by operation")
    void conflicts() {
        Reply order = client.send(Call.post(Bodies.order(fresh("metrics"))).key(fresh("key")));
        List<Long> before = counts("orders.addItems");
        Call change = Call.patch(order.orderId(), Bodies.items("cup")).key(fresh("key"));

        CompletableFuture<Reply> first = client.sendAsync(change.fault("delay:1500"));
        Await.until(
                "the method runs", Duration.ofSeconds(10), () -> lab.orders().runningMethods("main") > 0);
        client.send(change);
        first.join();

        assertThat(counts("orders.addItems"))
                .containsExactly(before.get(0) + 1, before.get(1), before.get(2) + 1, before.get(3));
    }

    @Test
    @DisplayName("B51 the server exposes every name that docs/ has: of the page, the dashboard and the alerts")
    void documented() throws IOException {
        Client reaping = lab.eclipseLink().client();
        Await.until("the reaper has run", Duration.ofSeconds(20), () -> REAPED.matcher(metrics(reaping))
                .find());
        Set<String> exposed = names(metrics(reaping), "(?m)^(idempotency_[a-z_]+)");

        for (String file : List.of("signals.md", "grafana-dashboard.json", "prometheus-rules.yml")) {
            assertThat(names(Files.readString(DOCS.resolve(file)), "\\b(?<!:)(idempotency_[a-z_]+)"))
                    .as(file)
                    .isNotEmpty()
                    .isSubsetOf(exposed);
        }
    }

    @Test
    @DisplayName("B53 readiness names the store")
    void readiness() {
        Reply ready = client.send(Call.get("/health/ready"));
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.body()).contains("idempotency-store").doesNotContain("DOWN");
    }

    @Test
    @DisplayName("B24 B51 no key, principal or body gets into logs, metrics or the record")
    void secrets() {
        Call call = Call.post(Bodies.order("planted-body"))
                .key("planted-key")
                .by("alice")
                .header("X-Planted", "planted-header");
        List.of("delay:1", "return:500", "throw", "return:409").forEach(fault -> client.send(call.fault(fault)));
        client.send(call);
        client.send(call.body(Bodies.order("planted-body-2")));
        client.send(call.header("Idempotency-Key", "\"planted-key"));
        client.send(call.by("alice", "planted-password"));
        client.send(call.key("planted-key-2").fault("throw"));

        String seen = server.logs() + client.send(Call.get("/metrics")).body();
        assertThat(seen).contains("X-Demo-Fault: throw").doesNotContain("planted");
        assertThat(seen).doesNotContainPattern("\\balice\\b");
        assertThat(lab.orders()
                        .number("select count(*) from idempotency_record r where r::text like '%planted-key%'"
                                + " or r::text like '%alice%'"))
                .isZero();
    }

    private static String metrics(Client client) {
        return client.send(Call.get("/metrics?scope=application")).body();
    }

    private static Set<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    /** Executions, replays, conflicts and mismatches so far. */
    private List<Long> counts(String operation) {
        String metrics = metrics(client);
        return List.of("executions", "replays", "conflicts", "mismatches").stream()
                .map(kind -> count(metrics, kind, operation))
                .toList();
    }

    private static long count(String metrics, String kind, String operation) {
        String line = "(?m)^idempotency_" + kind + "_total\\{[^}]*operation=\"" + operation + "\"[^}]*} ([0-9.]+)$";
        MatchResult match = Pattern.compile(line)
                .matcher(metrics)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(line + "\n" + metrics));
        return (long) Double.parseDouble(match.group(1));
    }
}
