package io.idempotency.ee.it.reliability.load;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Many clients at work. */
public final class Crowd implements AutoCloseable {

    private static final int SIZE = 12;

    private final ExecutorService threads = Executors.newFixedThreadPool(SIZE);
    private final long seed;

    public Crowd(long seed) {
        this.seed = seed;
    }

    /** Each client does this, with random choices of its own; done when all are, or one has failed. */
    public CompletableFuture<Void> each(Consumer<Random> work) {
        List<CompletableFuture<Void>> clients = IntStream.range(0, SIZE)
                .mapToObj(client ->
                        CompletableFuture.runAsync(() -> work.accept(new Random(seed * SIZE + client)), threads))
                .toList();
        return CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
