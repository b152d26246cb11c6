package io.idempotency.ee.it.container.events;

import io.idempotency.ee.IdempotencyOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told, in its order. */
@ApplicationScoped
public class Told {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> correlated = new CopyOnWriteArrayList<>();

    void observe(@Observes IdempotencyOutcome outcome) {
        add(outcome.kind().name());
        correlated.add(outcome.correlationId().map(UUID::toString).orElse("none"));
    }

    void add(String line) {
        lines.add(line);
    }

    /** All so far, which are forgotten. */
    String take() {
        correlated.clear();
        return take(lines);
    }

    /** The correlation ids of events so far, which are forgotten. */
    String takeCorrelated() {
        return take(correlated);
    }

    private static String take(List<String> from) {
        String all = String.join(" ", from);
        from.clear();
        return all;
    }
}
