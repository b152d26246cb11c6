package io.idempotency.ee.internal.operate;

import io.idempotency.ee.IdempotencyOutcome;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts outcomes by operation; each counter is there, at zero, from the start. A bean where the API of MicroProfile Metrics is. */
public class OutcomeCounters {

    // The registry makes a name and its tags anew for each look-up.
    private final ConcurrentMap<IdempotencyOutcome, Counter> counters = new ConcurrentHashMap<>();

    @Inject
    Instance<Operations> operations;

    @Inject
    Instance<MetricRegistry> registries;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (!registries.isResolvable()) {
            Log.info(Message.SERVER_LACKS.text("registry of MicroProfile Metrics, or has several: no counters"));
            return;
        }
        for (Operation operation : LibraryBean.of(Operations.class, operations).all()) {
            for (IdempotencyOutcome.Kind kind : IdempotencyOutcome.Kind.values()) {
                counter(new IdempotencyOutcome(operation.name(), kind));
            }
        }
    }

    void count(@Observes IdempotencyOutcome outcome) {
        if (registries.isResolvable()) {
            counter(outcome).inc();
        }
    }

    private Counter counter(IdempotencyOutcome outcome) {
        return counters.computeIfAbsent(outcome, each -> registries
                .get()
                .counter("idempotency." + plural(each.kind()), new Tag("operation", each.operation())));
    }

    private static String plural(IdempotencyOutcome.Kind kind) {
        return switch (kind) {
            case EXECUTED -> "executions";
            case REPLAYED -> "replays";
            case CONFLICT -> "conflicts";
            case MISMATCH -> "mismatches";
            case UNAVAILABLE -> "unavailable";
            case FAILED -> "failures";
            case REFUSED -> "refusals";
        };
    }
}
