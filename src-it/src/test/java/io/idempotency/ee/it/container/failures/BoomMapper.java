package io.idempotency.ee.it.container.failures;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts its calls in the answer. */
@Provider
public class BoomMapper implements ExceptionMapper<Boom> {

    private static final AtomicInteger CALLS = new AtomicInteger();

    @Inject
    private Trace trace;

    @Override
    public Response toResponse(Boom boom) {
        trace.mapped();
        return Response.status(boom.status())
                .type("text/plain")
                .entity("mapped " + CALLS.incrementAndGet())
                .build();
    }
}
