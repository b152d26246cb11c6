package io.idempotency.ee.it.container.unprotected;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Reaches annotated methods in ways of its own. */
@Path("locator")
@RequestScoped
public class LocatorResource {

    @Inject
    private KeyedResource keyed;

    @Path("new")
    public SubResource made() {
        return new SubResource();
    }

    @Path("new-bean-class")
    public HandMadeResource madeOfBeanClass() {
        return new HandMadeResource();
    }

    @Path("bean")
    public KeyedResource bean() {
        return keyed;
    }

    @POST
    @Path("call")
    public int call() {
        return keyed.post();
    }

    @POST
    @Path("nested")
    @Idempotent
    public int nested() {
        return keyed.post();
    }

    @GET
    @Path("executions")
    public int executions() {
        return HandMadeResource.EXECUTIONS.get();
    }
}
