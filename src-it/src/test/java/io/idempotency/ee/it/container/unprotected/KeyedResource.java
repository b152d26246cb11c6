package io.idempotency.ee.it.container.unprotected;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A protected resource, as long as CDI makes it. */
@Path("keyed")
@ApplicationScoped
public class KeyedResource {

    @Inject
    private Trace trace;

    @POST
    @Idempotent
    public int post() {
        return trace.run();
    }
}
