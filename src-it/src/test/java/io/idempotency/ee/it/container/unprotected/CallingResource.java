package io.idempotency.ee.it.container.unprotected;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Calls an annotated method of another bean. */
@Path("calling")
@RequestScoped
public class CallingResource {

    @Inject
    private KeyedResource keyed;

    @POST
    @Path("call")
    public int call() {
        return keyed.post();
    }

    @POST
    @Path("nested")
    @Idempotent
    public int nested() {
        return keyed.post();
    }

    @GET
    @Path("executions")
    public int executions() {
        return HandMadeResource.EXECUTIONS.get();
    }
}
