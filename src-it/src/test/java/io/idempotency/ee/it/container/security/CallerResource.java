package io.idempotency.ee.it.container.security;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Tells callers who they are. */
@Path("caller")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class CallerResource {

    @Inject
    private Trace trace;

    @POST
    public String post(@Context SecurityContext caller) {
        return name(caller) + " " + trace.run();
    }

    static String name(SecurityContext caller) {
        return caller.getUserPrincipal() == null
                ? "nobody"
                : caller.getUserPrincipal().getName();
    }
}
