package io.idempotency.ee.it.load.storm;

import io.idempotency.ee.it.harness.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Rounds of other traffic without and with a storm, by turns, so that a noisy neighbour strikes both. */
final class Rounds {

    private static final int CLIENTS = 500;
    private static final Duration ARRIVAL = Duration.ofSeconds(1);
    private static final Duration SLOW = Duration.ofSeconds(6);

    private final Traffic traffic;
    private final Storm storm;
    private final List<Latencies> calm = new ArrayList<>();
    private final List<Latencies> stormy = new ArrayList<>();

    Rounds(Traffic traffic, Storm storm) {
        this.traffic = traffic;
        this.storm = storm;
    }

    /** Measures; a storm of one key lasts until all of its clients have their replay. */
    void run(int rounds) {
        for (int round = 0; round < rounds; round++) {
            calm.add(traffic.until(
                    new CompletableFuture<>().completeOnTimeout(null, SLOW.toMillis(), TimeUnit.MILLISECONDS)));
            stormy.add(traffic.until(storm.strike(CLIENTS, 1, SLOW, ARRIVAL).over()));
        }
    }

    /** The median, over the rounds, of how many times longer the 99th percentile was in the storm than before it. */
    double ratio() {
        double[] sorted = ratios().stream().mapToDouble(each -> each).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return "without storm: " + Latencies.together(calm) + "\nwith storm:    " + Latencies.together(stormy)
                + "\np99 with / without, by round: "
                + ratios().stream()
                        .map(each -> String.format(Locale.ROOT, "%.2f", each))
                        .toList();
    }

    private List<Double> ratios() {
        return IntStream.range(0, calm.size())
                .mapToObj(i -> stormy.get(i).p99() / calm.get(i).p99())
                .toList();
    }
}
