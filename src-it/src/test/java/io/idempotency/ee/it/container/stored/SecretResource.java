package io.idempotency.ee.it.container.stored;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Answers with what nobody should read in the table. */
@Path("secrets")
@RequestScoped
public class SecretResource {

    @Inject
    private Trace trace;

    @POST
    @Idempotent(operation = "stored.secrets")
    public Response create() {
        return Response.status(201)
                .header("X-Secret", "planted-header")
                .entity("planted-body " + trace.run())
                .build();
    }
}
