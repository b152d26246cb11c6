package io.idempotency.ee.it.container.openapi;

import io.idempotency.ee.Idempotent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Has the annotations of a method that a class implements. */
public interface Documented {

    @DELETE
    @Path("{id : [0-9]{1,3}}")
    @Idempotent(operation = "inherited")
    String remove(@PathParam("id") int id);
}
