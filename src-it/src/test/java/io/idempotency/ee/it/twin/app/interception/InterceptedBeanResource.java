package io.idempotency.ee.it.twin.app.interception;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Below CDI interceptors. */
@Path("interception")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class InterceptedBeanResource {

    @Inject
    private Witness witness;

    @POST
    @Path("outside")
    @Bound.Outside
    public String outside(String body) {
        return witness.saw(body);
    }

    @POST
    @Path("inside")
    @Bound.Inside
    public String inside(String body) {
        return witness.saw(body);
    }

    @POST
    @Path("both")
    @Bound.Outside
    @Bound.Inside
    public String both(String body) {
        return witness.saw(body);
    }

    @POST
    @Path("catching")
    @Bound.Catching
    public String catching(String body) {
        witness.ran(body);
        throw new IllegalStateException("inside");
    }

    @POST
    @Path("catching-outside")
    @Bound.CatchingOutside
    public String catchingOutside(String body) {
        witness.ran(body);
        throw new IllegalStateException("outside");
    }
}
