package io.idempotency.ee.it.container.security;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** For managers, as a whole. */
@Path("class-role")
@RequestScoped
@Idempotent
@RolesAllowed("manager")
public class ClassRoleResource {

    @Inject
    private Trace trace;

    @POST
    public int post() {
        return trace.run();
    }
}
