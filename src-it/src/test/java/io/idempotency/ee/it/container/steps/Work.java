package io.idempotency.ee.it.container.steps;

import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A step that fails after it has written, one that does not, and what follows them. */
@ApplicationScoped
public class Work {

    @Inject
    private IdempotencyContext context;

    @Inject
    private Trace trace;

    /** @param fails whether it fails in the end */
    String run(boolean fails) {
        try {
            context.step("failing", String.class, () -> {
                trace.run();
                throw new IllegalStateException("a step");
            });
        } catch (IllegalStateException e) {
            // The step is rolled back, and this goes on.
            trace.count();
        }
        String kept = context.step("kept", String.class, () -> "step " + trace.run());
        trace.run();
        if (fails) {
            throw new IllegalStateException("after the steps");
        }
        return kept;
    }
}
