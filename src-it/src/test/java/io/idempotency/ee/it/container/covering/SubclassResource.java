package io.idempotency.ee.it.container.covering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Overrides a method without any annotation. */
@Path("subclass")
@RequestScoped
public class SubclassResource extends BaseResource {

    @Override
    public int overridden() {
        return trace.run();
    }
}
