package io.idempotency.ee.it.twin.app.failures;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;

/** Bean Validation. */
@Path("validated")
@RequestScoped
@Idempotent
public class ValidatedResource {

    @Inject
    private Witness witness;

    @POST
    @Path("argument")
    @Produces("text/plain")
    public String argument(@QueryParam("n") @Min(5) int n) {
        return witness.saw(n);
    }

    @POST
    @Path("thrown")
    @Produces("text/plain")
    public @NotNull String thrown() throws FileNotFoundException {
        witness.ran();
        throw new FileNotFoundException("none");
    }

    @POST
    @Path("response")
    public @NotNull Response response() {
        witness.ran();
        return Response.status(202).entity("accepted").type("text/plain").build();
    }

    @POST
    @Path("return")
    @Produces("text/plain")
    public @NotNull String returned(@QueryParam("s") String s) {
        witness.ran(s);
        return s;
    }
}
