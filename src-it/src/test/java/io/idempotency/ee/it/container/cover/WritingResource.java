package io.idempotency.ee.it.container.cover;

import io.idempotency.ee.NotIdempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;

/** Written without a thought of retries. */
@Path("writing")
@RequestScoped
public class WritingResource {

    @Inject
    private Trace trace;

    @POST
    public int create(String body) {
        return trace.run();
    }

    @PATCH
    public int change(String body) {
        return trace.run();
    }

    @PUT
    public int replace(String body) {
        return trace.run();
    }

    @POST
    @Path("left")
    @NotIdempotent
    public int left(String body) {
        return trace.run();
    }

    @POST
    @Path("stream")
    public StreamingOutput stream(String body) {
        int run = trace.run();
        return out -> out.write(String.valueOf(run).getBytes("US-ASCII"));
    }
}
