package io.idempotency.ee.it.load.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.Seed;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.load.LoadedServer;
import io.idempotency.ee.it.server.Logs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Dfuzz.seed=fresh} sends other requests and prints the seed that repeats them, {@code -Dfuzz.requests=...} sends more. */
@Tag(Gate.LONGER)
class FuzzIT {

    private static final int CLIENTS = 8;
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 8_000);
    private static final int WARM_UP = 6_000;
    private static final long MOST_GROWTH = 3L << 20;

    private final long seed = Seed.of("fuzz.seed");
    private final Ledger ledger = new Ledger();

    @Test
    @DisplayName(
            "B5 B9 B20 I3 random and spoilt requests: never a 5xx, an order for each 201 and no other, a flat heap")
    void badRequests() {
        try (LoadedServer loaded = new LoadedServer("fuzz", Map.of())) {
            long pid = loaded.server().pid();
            send(loaded, "w", WARM_UP);
            long before = LiveHeap.of(pid, Logs.of("fuzz-heap-before.txt"));
            send(loaded, "f", REQUESTS);
            long growth = LiveHeap.of(pid, Logs.of("fuzz-heap-after.txt")) - before;

            System.out.println("answers " + ledger.answers() + ", orders "
                    + ledger.placed().size() + ", live heap " + before / 1024 + " KiB, grown by " + growth / 1024
                    + " KiB");
            assertThat(ledger.faults()).as("fuzz.seed=" + seed).isEmpty();
            assertThat(loaded.orders().texts("select id from orders"))
                    .containsExactlyInAnyOrderElementsOf(ledger.placed());
            assertThat(
                            loaded.orders()
                                    .texts(
                                            "select o.id from orders o where not exists (select 1 from order_items i where i.order_id = o.id)"))
                    .isEmpty();
            assertThat(ledger.answers().kinds()).contains("200", "201", "400", "404", "405", "413", "415", "422");
            assertThat(growth).isLessThan(MOST_GROWTH);
        }
    }

    private void send(LoadedServer loaded, String name, int requests) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i ->
                            new Fuzzer(loaded.server().port(), name + i, seed * CLIENTS + i + name.charAt(0), ledger))
                    .map(fuzzer -> CompletableFuture.runAsync(() -> fuzzer.send(requests / CLIENTS), threads))
                    .toList();
            clients.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }
}
