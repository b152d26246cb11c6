package io.idempotency.ee.it.jobs.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** In the place of the sample's orders. */
@Path("api/orders")
@RequestScoped
public class JobsResource {

    /** Answers as soon as the application is up. */
    @GET
    public String list() {
        return "";
    }
}
