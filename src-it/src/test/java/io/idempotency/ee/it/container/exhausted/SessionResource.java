package io.idempotency.ee.it.container.exhausted;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A session bean, whose container has begun a transaction before the library is asked. */
@Path("session")
@Stateless
@Idempotent
public class SessionResource {

    @Inject
    private Trace trace;

    @POST
    public String post() {
        return "run " + trace.run();
    }
}
