package io.idempotency.ee.it.container.units;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Needs records, and nothing else of a persistence unit. */
@Path("plain")
@ApplicationScoped
public class PlainResource {

    private final AtomicInteger executions = new AtomicInteger();

    @POST
    @Idempotent
    public int post() {
        return executions.incrementAndGet();
    }
}
