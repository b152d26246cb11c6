package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** Implements an annotated generic interface. */
@Path("generic")
@RequestScoped
public class AddResource implements AddApi<String> {

    @Inject
    private Trace trace;

    @Override
    public String add(String body) {
        return body + trace.run();
    }
}
