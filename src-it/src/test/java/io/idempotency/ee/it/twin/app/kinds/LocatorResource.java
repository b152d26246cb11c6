package io.idempotency.ee.it.twin.app.kinds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Context;

/** Leads to a resource that CDI makes. */
@Path("locator")
@RequestScoped
public class LocatorResource {

    @Inject
    private SubResource sub;

    @Context
    private ResourceContext resources;

    @Path("injected/{a}")
    public SubResource injected(@PathParam("a") String a) {
        return sub;
    }

    @Path("class/{a}")
    public Class<SubResource> byClass() {
        return SubResource.class;
    }

    @Path("context/{a}")
    public SubResource byContext() {
        return resources.getResource(SubResource.class);
    }
}
