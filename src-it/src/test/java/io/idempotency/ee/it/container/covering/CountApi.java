package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.Idempotent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Has the annotations; its implementation has the code. */
@Path("interface")
public interface CountApi {

    @POST
    @Idempotent
    int count();
}
