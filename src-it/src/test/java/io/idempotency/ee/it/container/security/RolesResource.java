package io.idempotency.ee.it.container.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What an administrator does meanwhile. */
@Path("roles")
@RequestScoped
public class RolesResource {

    @Inject
    private Users users;

    @PUT
    @Path("{user}/{role}")
    public void give(@PathParam("user") String user, @PathParam("role") String role) {
        users.give(user, role);
    }
}
