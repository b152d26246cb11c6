package io.idempotency.ee.it.container.noscope;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Has no scope; Liberty takes a resource class for a bean all the same. */
@Path("no-scope")
public class NoScopeResource {

    @Inject
    private Trace trace;

    @POST
    @Idempotent
    public int post() {
        return trace.run();
    }
}
