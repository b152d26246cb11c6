package io.idempotency.ee.it.container.applications;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts. */
@Path("count")
@ApplicationScoped
public class OneResource {

    private final AtomicInteger executions = new AtomicInteger();

    @POST
    @Idempotent
    public int post(String body) {
        return executions.incrementAndGet();
    }
}
