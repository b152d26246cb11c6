package io.idempotency.ee.benchmarks.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Row (a): a transaction, and nothing of the library. */
@Path("/plain")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlainResource {

    @Inject
    Orders orders;

    /** Places an order. */
    @POST
    @Transactional
    public Response create(NewOrder request) {
        return orders.place(request);
    }
}
