package io.idempotency.ee.it.container.security;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A session bean for managers. */
@Path("ejb-method-role")
@Stateless
@Idempotent
public class EjbMethodRoleResource {

    @Inject
    private Trace trace;

    @POST
    @RolesAllowed("manager")
    public int post() {
        return trace.run();
    }
}
