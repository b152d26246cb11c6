package io.idempotency.ee.it.container.security;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** One method for managers, one for everybody. */
@Path("method-role")
@ApplicationScoped
@Idempotent
public class MethodRoleResource {

    @Inject
    private Trace trace;

    @POST
    @RolesAllowed("manager")
    public int managers() {
        return trace.run();
    }

    @POST
    @Path("everybody")
    public int everybody() {
        return trace.run();
    }
}
