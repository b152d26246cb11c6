package io.idempotency.ee.it.load.storm;

import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.load.storm.PatientClient.Delivered;
import io.idempotency.ee.it.sample.Bodies;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Many clients that place the same orders at once, and again until they have an answer. */
final class Storm {

    private final PatientClient client;

    Storm(OrdersServer server) {
        this.client = new PatientClient(new Client(URI.create("http://localhost:" + server.port())));
    }

    /** So many requests at once, over so many keys, whose executions take this long. */
    Strike strike(int requests, int keys, Duration slow) {
        return strike(requests, keys, slow, Duration.ZERO);
    }

    /** The same, but the clients come one after the other within a time. */
    Strike strike(int requests, int keys, Duration slow, Duration within) {
        List<String> customers =
                IntStream.range(0, keys).mapToObj(i -> Bodies.fresh("storm")).toList();
        Map<Integer, CompletableFuture<Delivered>> answers = new HashMap<>();
        for (int i = 0; i < requests; i++) {
            Call call = order(customers.get(i % keys), slow);
            answers.put(
                    i,
                    CompletableFuture.supplyAsync(
                                    () -> client.deliver(call),
                                    after(within.multipliedBy(i).dividedBy(requests)))
                            .thenCompose(Function.identity()));
        }
        return new Strike(customers, answers);
    }

    private static Executor after(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Call order(String customer, Duration slow) {
        return Call.post(Bodies.order(customer)).key(customer).fault("delay:" + slow.toMillis());
    }

    /** @param answers by the number of the request; the customer is its remainder */
    record Strike(List<String> customers, Map<Integer, CompletableFuture<Delivered>> answers) {

        CompletableFuture<Void> over() {
            return CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new));
        }

        List<Delivered> delivered() {
            return answers.values().stream().map(CompletableFuture::join).toList();
        }

        List<Delivered> delivered(String customer) {
            int number = customers.indexOf(customer);
            return answers.keySet().stream()
                    .filter(i -> i % customers.size() == number)
                    .map(i -> answers.get(i).join())
                    .toList();
        }
    }
}
