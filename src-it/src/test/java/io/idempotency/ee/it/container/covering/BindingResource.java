package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Covered by way of a binding. */
@Path("binding")
@ApplicationScoped
@KeyedBinding
public class BindingResource {

    @Inject
    private Trace trace;

    @POST
    public int post() {
        return trace.run();
    }

    @GET
    public int get() {
        return trace.run();
    }
}
