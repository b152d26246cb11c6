package io.idempotency.ee.it.reliability;

import io.idempotency.ee.it.reliability.audit.Audit;
import io.idempotency.ee.it.reliability.audit.Findings;
import io.idempotency.ee.it.reliability.audit.Tables;
import io.idempotency.ee.it.reliability.load.Crowd;
import io.idempotency.ee.it.reliability.load.Load;
import io.idempotency.ee.it.reliability.load.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Load while there are faults, and until there are keys enough; then a last retry of every key, then the audit. */
final class Campaign {

    private static final Duration LONGEST_THOUGHT = Duration.ofMillis(200);

    private final Load load;
    private final Plan plan;

    Campaign(Load load, Plan plan) {
        this.load = load;
        this.plan = plan;
    }

    /** Runs it; the faults run in this thread. */
    Findings run(Supplier<Tables> tables, Runnable faults) {
        try (Crowd crowd = new Crowd(plan.seed())) {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> work = work(crowd, over);
            try {
                faults.run();
            } finally {
                over.set(true);
            }
            work.join();
            List<String> stuck = stuck(crowd);
            return new Audit(tables.get(), load.ledger()).findings(stuck);
        }
    }

    private CompletableFuture<Void> work(Crowd crowd, AtomicBoolean over) {
        return crowd.each(random -> {
            while (!over.get() || load.keys() < plan.keys()) {
                load.place(random);
                Pause.upTo(LONGEST_THOUGHT, random);
            }
        });
    }

    private List<String> stuck(Crowd crowd) {
        Queue<String> keys = new ConcurrentLinkedQueue<>(load.ledger().orders().keySet());
        Queue<String> stuck = new ConcurrentLinkedQueue<>();
        crowd.each(random -> {
                    for (String key = keys.poll(); key != null; key = keys.poll()) {
                        if (!load.placeAgain(key, random)) {
                            stuck.add(key);
                        }
                    }
                })
                .join();
        return List.copyOf(stuck);
    }
}
