package io.idempotency.ee.it.container.unprotected;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.stream.Stream;

/** A protected resource, as long as CDI makes it. */
@Path("keyed")
@ApplicationScoped
public class KeyedResource {

    @Inject
    private Trace trace;

    @Inject
    private KeyedResource self;

    @POST
    @Idempotent
    public int post() {
        return trace.run();
    }

    /** Calls it past the interceptor. */
    @POST
    @Path("self")
    public int self() {
        return Stream.of(1).mapToInt(each -> post()).sum();
    }

    /** Could call it through the container. */
    @POST
    @Path("proxied/{really}")
    public int proxied(@PathParam("really") boolean really) {
        return really ? self.post() : trace.run();
    }
}
