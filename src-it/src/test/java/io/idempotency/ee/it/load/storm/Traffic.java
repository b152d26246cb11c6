package io.idempotency.ee.it.load.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Latencies;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.sample.Bodies;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Other clients, which have nothing to do with a storm: each sends at its pace, whatever the server does. A request's time
 * runs from when it is due, so that one that had to wait for the answer before it counts in full.
 */
final class Traffic implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(40);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Client client;
    private final Call read;

    Traffic(OrdersServer server) {
        client = new Client(URI.create("http://localhost:" + server.port()));
        read = Call.order(client.send(order()).orderId());
    }

    /** Sends until something is over: two clients that read an order, two that place new ones. */
    Latencies until(CompletableFuture<?> over) {
        Collection<Long> nanos = new ConcurrentLinkedQueue<>();
        List<Future<?>> clients = Stream.of(reader(), reader(), writer(), writer())
                .<Future<?>>map(calls -> threads.submit(() -> send(calls, over, nanos)))
                .toList();
        clients.forEach(Traffic::finish);
        return Latencies.ofNanos(nanos);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void send(Supplier<Call> calls, CompletableFuture<?> over, Collection<Long> nanos) {
        for (long due = System.nanoTime(); !over.isDone(); due += PACE.toNanos()) {
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            assertThat(client.send(calls.get()).status()).isBetween(200, 201);
            nanos.add(System.nanoTime() - due);
        }
    }

    private Supplier<Call> reader() {
        return () -> read;
    }

    private Supplier<Call> writer() {
        return Traffic::order;
    }

    private static Call order() {
        String customer = Bodies.fresh("other");
        return Call.post(Bodies.order(customer)).key(customer);
    }

    private static void finish(Future<?> client) {
        try {
            client.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("Other traffic failed", e);
        }
    }
}
