package io.idempotency.ee.it.container.exhausted;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A bean. */
@Path("bean")
@RequestScoped
@Idempotent
public class BeanResource {

    @Inject
    private Trace trace;

    @POST
    public String post() {
        return "run " + trace.run();
    }
}
