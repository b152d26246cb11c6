package io.idempotency.ee.it.twin.app.interception;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Its own interceptor method. */
@Path("around")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class AroundResource {

    @Inject
    private Witness witness;

    @POST
    public String post(String body) {
        return witness.saw(body);
    }

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        return "around " + context.proceed();
    }
}
