package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.Idempotent;
import jakarta.ws.rs.POST;

/** Has the annotations; its implementation has the code. */
public interface CountApi {

    @POST
    @Idempotent
    int count();
}
