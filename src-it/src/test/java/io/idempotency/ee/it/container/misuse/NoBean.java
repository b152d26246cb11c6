package io.idempotency.ee.it.container.misuse;

import io.idempotency.ee.Idempotent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A resource that JAX-RS makes, and CDI does not know. */
@Path("no-bean")
public class NoBean {

    @POST
    @Idempotent
    public int unprotected() {
        return 1;
    }
}
