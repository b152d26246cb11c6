package io.idempotency.ee.it.container.steps;

import io.idempotency.ee.Idempotent;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Steps of a session bean. */
@Path("stateless-steps")
@Stateless
@Idempotent
public class StatelessStepsResource {

    @Inject
    private Work work;

    @POST
    @Path("plain")
    public String plain(@HeaderParam("X-Fails") boolean fails) {
        return work.run(fails);
    }
}
