package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A session bean with the stereotype; its own scope beats that of the stereotype. */
@Path("stereotype-session")
@Stateless
@Dependent
@KeyedStereotype
public class StereotypeSessionResource {

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
