package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Has the annotations; its subclass has the code. */
public abstract class BaseResource {

    @Inject
    protected Trace trace;

    @POST
    @Path("overridden")
    @Idempotent
    public int overridden() {
        throw new IllegalStateException("is overridden");
    }

    @POST
    @Path("inherited")
    @Idempotent
    public int inherited() {
        return trace.run();
    }
}
