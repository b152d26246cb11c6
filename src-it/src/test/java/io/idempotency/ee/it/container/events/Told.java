package io.idempotency.ee.it.container.events;

import io.idempotency.ee.IdempotencyOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told, in its order. */
@ApplicationScoped
public class Told {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void observe(@Observes IdempotencyOutcome outcome) {
        add(outcome.kind().name());
    }

    void add(String line) {
        lines.add(line);
    }

    /** All so far, which are forgotten. */
    String take() {
        String all = String.join(" ", lines);
        lines.clear();
        return all;
    }
}
