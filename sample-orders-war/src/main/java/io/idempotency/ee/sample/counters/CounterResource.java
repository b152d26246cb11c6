package io.idempotency.ee.sample.counters;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.sample.faults.DemoFaults;
import io.idempotency.ee.sample.orders.StorableText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Counters: the smallest operation that is not idempotent. Each key counts once, however often it is sent. */
@Path("/counters/{name}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CounterResource {

    @Inject
    Counters counters;

    @Inject
    DemoFaults faults;

    /** Counts. */
    @POST
    @Idempotent(operation = "counters.increment")
    public Response increment(@PathParam("name") @Size(max = 64) @StorableText String name) {
        Map<String, Long> count = Map.of("count", counters.increment(name));
        return faults.answer(() -> Response.ok(count).build());
    }

    /** Says how far it is. */
    @GET
    public Map<String, Long> get(@PathParam("name") @Size(max = 64) @StorableText String name) {
        return Map.of("count", counters.get(name));
    }
}
