package io.idempotency.ee.it.container.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Says what it has got, without the library. */
@Path("uncovered")
@RequestScoped
@Produces("text/plain")
public class UncoveredResource {

    @POST
    @Path("form")
    public String form(@FormParam("a") String a) {
        return String.valueOf(a);
    }
}
