package io.idempotency.ee.it.load.storm;

import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Does what a 409 asks for: comes back after {@code Retry-After}, and a random while later, so that not all come at once. */
final class PatientClient {

    private final Client client;

    PatientClient(Client client) {
        this.client = client;
    }

    /** The first answer that is no 409, and what came before it. */
    CompletableFuture<Delivered> deliver(Call call) {
        return deliver(call, 0, Duration.ZERO);
    }

    private CompletableFuture<Delivered> deliver(Call call, int conflicts, Duration longestConflict) {
        long start = System.nanoTime();
        return client.sendAsync(call).thenCompose(reply -> {
            if (reply.status() != 409) {
                return CompletableFuture.completedFuture(new Delivered(reply, conflicts, longestConflict));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Duration longest = took.compareTo(longestConflict) > 0 ? took : longestConflict;
            return CompletableFuture.supplyAsync(() -> deliver(call, conflicts + 1, longest), after(reply))
                    .thenCompose(again -> again);
        });
    }

    /** Fails for a 409 that does not say when to come back. */
    private static Executor after(Reply conflict) {
        double seconds = Integer.parseInt(conflict.header("Retry-After"))
                * (1 + ThreadLocalRandom.current().nextDouble());
        return CompletableFuture.delayedExecutor((long) (seconds * 1000), TimeUnit.MILLISECONDS);
    }

    /**
     * @param conflicts how many 409 came first
     * @param longestConflict how long the slowest of them took
     */
    record Delivered(Reply reply, int conflicts, Duration longestConflict) {}
}
