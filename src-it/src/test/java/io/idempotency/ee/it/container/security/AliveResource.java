package io.idempotency.ee.it.container.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** How many resolvers there are. */
@Path("alive")
@RequestScoped
@Produces("text/plain")
public class AliveResource {

    @GET
    public int alive() {
        return TenantResolver.ALIVE.get();
    }
}
