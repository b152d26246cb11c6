package io.idempotency.ee.it.container.order;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A session bean with every kind of interceptor. */
@Path("ejb-guarded")
@Stateless
@Guarded
@Listed
@Audited
@Interceptors(ClassInterceptor.class)
@Produces("text/plain")
public class EjbGuardedResource {

    @Inject
    private Trace trace;

    @POST
    @Idempotent
    public String post() {
        return "run " + trace.run();
    }
}
