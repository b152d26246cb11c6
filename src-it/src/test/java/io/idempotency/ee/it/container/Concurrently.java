package io.idempotency.ee.it.container;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Calls of several threads that start together. */
public final class Concurrently<T> {

    private final List<CompletableFuture<T>> calls = new ArrayList<>();

    private Concurrently() {}

    public static <T> Concurrently<T> call(int threads, Supplier<T> call) {
        Concurrently<T> started = new Concurrently<>();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CountDownLatch ready = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            started.calls.add(CompletableFuture.supplyAsync(
                    () -> {
                        ready.countDown();
                        await(ready);
                        return call.get();
                    },
                    executor));
        }
        executor.shutdown();
        return started;
    }

    /** Waits for all of them. */
    public List<T> results() {
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
