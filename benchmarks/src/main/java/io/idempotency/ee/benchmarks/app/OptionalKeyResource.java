package io.idempotency.ee.benchmarks.app;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Row (e): annotated, and no key is sent. */
@Path("/optional")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OptionalKeyResource {

    @Inject
    Orders orders;

    /** Places an order. */
    @POST
    @Idempotent(operation = "orders.optional", required = false)
    @Transactional
    public Response create(NewOrder request) {
        return orders.place(request);
    }
}
