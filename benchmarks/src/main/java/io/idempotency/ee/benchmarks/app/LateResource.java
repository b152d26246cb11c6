package io.idempotency.ee.benchmarks.app;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.Locking;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Row (c): the record is inserted last. */
@Path("/late")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LateResource {

    @Inject
    Orders orders;

    /** Places an order. */
    @POST
    @Idempotent(operation = "orders.late", locking = Locking.LATE)
    public Response create(NewOrder request) {
        return orders.place(request);
    }
}
