package io.idempotency.ee.it.retry.app;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;

/** In the place of the sample's orders. */
@Path("api/orders")
@RequestScoped
public class RetryResource {

    @Inject
    private Flaky flaky;

    @Inject
    private Trace trace;

    @Inject
    private Idempotency idempotency;

    @POST
    public String outside(@HeaderParam("X-Label") String label) throws IOException {
        return flaky.create(label);
    }

    @POST
    @Path("inside")
    public String inside(@HeaderParam("X-Label") String label) throws IOException {
        return idempotency.<String, IOException>execute("inside", label, String.class, flaky::createInside);
    }

    /** Answers as soon as the application is up, where the sample has its list. */
    @GET
    public String list() {
        return "";
    }

    /** How often it was tried. */
    @GET
    @Path("tries/{label}")
    public int tries(@PathParam("label") String label) {
        return trace.executions(label);
    }
}
