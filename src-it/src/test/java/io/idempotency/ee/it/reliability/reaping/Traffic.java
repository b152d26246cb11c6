package io.idempotency.ee.it.reliability.reaping;

import io.idempotency.ee.it.harness.Latencies;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A client for each server that places orders at a moderate pace, every one with a retry. */
final class Traffic implements AutoCloseable {

    private static final long PACE_NANOS = Duration.ofMillis(20).toNanos();

    private final AtomicInteger placed = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Client> servers;

    Traffic(List<Client> servers) {
        this.servers = servers;
    }

    /** How many orders were placed in all. */
    int placed() {
        return placed.get();
    }

    /** How long first answers and replays take while something goes on. */
    Latencies during(Runnable whatGoesOn) {
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> clients = servers.stream()
                .map(server -> CompletableFuture.runAsync(() -> placeUntil(over, server, nanos), threads))
                .toList();
        try {
            whatGoesOn.run();
        } finally {
            over.set(true);
        }
        clients.forEach(CompletableFuture::join);
        return Latencies.ofNanos(nanos);
    }

    /** Lets time pass: the length of a measurement. */
    static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void placeUntil(AtomicBoolean over, Client server, List<Long> nanos) {
        while (!over.get()) {
            String customer = Bodies.fresh("traffic");
            Call call = Call.post(Bodies.order(customer)).key(customer);
            Reply first = timed(server, call, nanos);
            Reply retry = timed(server, call, nanos);
            if (first.status() != 201 || !retry.body().equals(first.body())) {
                throw new AssertionError(first + " and then " + retry);
            }
            placed.incrementAndGet();
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    private static Reply timed(Client server, Call call, List<Long> nanos) {
        long start = System.nanoTime();
        Reply reply = server.send(call);
        nanos.add(System.nanoTime() - start);
        return reply;
    }
}
