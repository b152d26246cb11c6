package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;

/** Has the annotations, and a parameter that is narrower where it is implemented. */
public interface AddApi<T> {

    @POST
    @Consumes("text/plain")
    @Idempotent
    String add(T body);
}
