package io.idempotency.ee.it.container.cover;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Without a scope: some servers make a bean of it, on others JAX-RS makes it. */
@Path("unmanaged")
public class UnmanagedResource {

    @POST
    public int create(String body) {
        return CDI.current().select(Trace.class).get().run();
    }
}
