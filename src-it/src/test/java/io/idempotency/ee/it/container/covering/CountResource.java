package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** Implements an annotated interface. */
@Path("interface")
@ApplicationScoped
public class CountResource implements CountApi {

    @Inject
    private Trace trace;

    @Override
    public int count() {
        return trace.run();
    }
}
