package io.idempotency.ee.it.container.unprotected;

import io.idempotency.ee.Idempotent;
import jakarta.ws.rs.POST;

/** A sub-resource that is no bean. */
public class SubResource {

    @POST
    @Idempotent
    public int post() {
        return HandMadeResource.EXECUTIONS.incrementAndGet();
    }
}
