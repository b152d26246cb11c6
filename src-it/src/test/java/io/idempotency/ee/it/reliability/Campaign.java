package io.idempotency.ee.it.reliability;

import io.idempotency.ee.it.reliability.audit.Audit;
import io.idempotency.ee.it.reliability.audit.Findings;
import io.idempotency.ee.it.reliability.audit.Tables;
import io.idempotency.ee.it.reliability.load.Crowd;
import io.idempotency.ee.it.reliability.load.Load;
import io.idempotency.ee.it.reliability.load.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
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
        List<String> stuck = new ArrayList<>(stuck(crowd, load.ledger().orders().keySet(), load::placeAgain));
        stuck.addAll(stuck(crowd, load.ledger().errands().keySet(), load::runAgain));
        return stuck;
    }

    private static Queue<String> stuck(Crowd crowd, Set<String> all, BiPredicate<String, Random> again) {
        Queue<String> left = new ConcurrentLinkedQueue<>(all);
        Queue<String> stuck = new ConcurrentLinkedQueue<>();
        crowd.each(random -> {
                    for (String one = left.poll(); one != null; one = left.poll()) {
                        if (!again.test(one, random)) {
                            stuck.add(one);
                        }
                    }
                })
                .join();
        return stuck;
    }
}
