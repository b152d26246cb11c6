package io.idempotency.ee.it.container.openapi;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.Keep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Each method with a key of another kind. */
@Path("/documented/")
@RequestScoped
@Consumes("text/plain")
public class DocumentedResource implements Documented {

    @POST
    @Idempotent(operation = "plain")
    public String plain(String text) {
        return text;
    }

    @GET
    public String read() {
        return "";
    }

    @PUT
    @Idempotent(operation = "own", keep = Keep.SUCCESS)
    @Operation(description = "Own words.")
    @Parameter(name = "idempotency-key", in = ParameterIn.HEADER, description = "Own key.")
    @APIResponse(responseCode = "200", description = "Own 200.")
    @APIResponse(responseCode = "404", description = "Own 404.")
    @APIResponse(responseCode = "409", description = "Own 409.")
    public String own(String text) {
        return text;
    }

    @POST
    @Path("strict/{id: [0-9]{1,3}}")
    @Idempotent(operation = "strict", retention = "PT2H", required = false, header = "X-Key")
    public String strict(@PathParam("id") int id) {
        return String.valueOf(id);
    }

    @POST
    @Path("by/{order}")
    @Idempotent(operation = "keyed")
    public String keyed(@PathParam("order") @IdempotencyKey String order) {
        return order;
    }

    @Override
    public String remove(int id) {
        return String.valueOf(id);
    }
}
