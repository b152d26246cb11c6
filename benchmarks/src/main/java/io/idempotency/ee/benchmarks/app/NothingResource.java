package io.idempotency.ee.benchmarks.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Row (i): the server's own share of a request. */
@Path("/nothing")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NothingResource {

    /** Reads the request, and writes an answer of the same size. */
    @POST
    public Response create(NewOrder request) {
        OrderView view = new OrderView("none", request.customer(), List.copyOf(request.items()), 0, request.note());
        return Response.created(URI.create("orders/none")).entity(view).build();
    }
}
