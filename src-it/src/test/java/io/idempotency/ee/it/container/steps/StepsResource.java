package io.idempotency.ee.it.container.steps;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Steps in the record's own transaction, which the method has joined or not. */
@Path("steps")
@RequestScoped
@Idempotent
public class StepsResource {

    @Inject
    private Work work;

    @POST
    @Path("plain")
    public String plain(@HeaderParam("X-Fails") boolean fails) {
        return work.run(fails);
    }

    /** Where nobody may begin a transaction. */
    @POST
    @Path("transactional")
    @Transactional
    public String transactional(@HeaderParam("X-Fails") boolean fails) {
        return work.run(fails);
    }
}
