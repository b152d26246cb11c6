package io.idempotency.ee.it.retry.app;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Fails at its first try, after it has written its row. */
@ApplicationScoped
public class Flaky {

    @Inject
    Trace trace;

    /** The application's configuration puts the tries outside of the executions. */
    @Idempotent
    @Retry(maxRetries = 2, delay = 0)
    public String create(@IdempotencyKey String label) throws IOException {
        return run();
    }

    /** For callers that have begun an execution, which then has the tries inside. */
    @Retry(maxRetries = 2, delay = 0)
    public String createInside() throws IOException {
        return run();
    }

    private String run() throws IOException {
        int run = trace.run();
        if (run == 1) {
            throw new IOException("the first try");
        }
        return "run " + run;
    }
}
