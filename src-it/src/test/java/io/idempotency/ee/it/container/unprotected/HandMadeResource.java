package io.idempotency.ee.it.container.unprotected;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A bean, of which somebody makes an instance by hand. */
@Path("hand-made")
@ApplicationScoped
public class HandMadeResource {

    static final AtomicInteger EXECUTIONS = new AtomicInteger();

    @POST
    @Idempotent
    public int post() {
        return EXECUTIONS.incrementAndGet();
    }
}
