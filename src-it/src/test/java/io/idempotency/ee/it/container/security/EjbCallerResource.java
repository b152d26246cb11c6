package io.idempotency.ee.it.container.security;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Tells callers who they are, in the words of JAX-RS and of the session bean's container. */
@Path("ejb-caller")
@Stateless
@Idempotent
@Produces("text/plain")
public class EjbCallerResource {

    @Inject
    private Trace trace;

    @Resource
    private SessionContext session;

    @POST
    public String post(@Context SecurityContext caller) {
        return CallerResource.name(caller) + " " + trace.run();
    }

    @POST
    @Path("container")
    public String container() {
        return session.getCallerPrincipal().getName() + " " + trace.run();
    }
}
