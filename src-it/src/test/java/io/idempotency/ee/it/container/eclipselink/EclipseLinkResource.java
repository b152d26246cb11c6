package io.idempotency.ee.it.container.eclipselink;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Writes by way of EclipseLink. */
@Path("eclipselink")
@RequestScoped
@Idempotent
public class EclipseLinkResource {

    @Inject
    private Trace trace;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @POST
    @Path("return/{status}")
    public Response post(@PathParam("status") int status) {
        return Response.status(status)
                .type("text/plain")
                .entity("run " + trace.run() + " by "
                        + entityManager.getDelegate().getClass().getName())
                .build();
    }

    @POST
    @Path("once/{value}")
    public int once(@PathParam("value") String value) {
        return trace.runUnique(value);
    }
}
