package io.idempotency.ee.it.twin.app.optional;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;

/** Whose key is optional, and in another header: a request without it runs as if it were not annotated. */
@Path("optional-key")
@RequestScoped
@Idempotent(required = false, header = "X-Own-Key")
public class OptionalResource {

    @Inject
    private Witness witness;

    @POST
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    public String form(@FormParam("a") String a) {
        return witness.saw(a);
    }

    @POST
    @Path("map")
    @Consumes("application/x-www-form-urlencoded")
    public String map(MultivaluedMap<String, String> form) {
        return witness.saw(form);
    }

    @POST
    @Path("part")
    @Consumes("multipart/form-data")
    public String part(@FormParam("one") EntityPart one) throws IOException {
        return witness.saw(one.getContent(String.class));
    }

    @POST
    @Path("parameter")
    public String parameter(@Context HttpServletRequest request) {
        return witness.saw(request.getParameter("a"));
    }

    @POST
    @Path("item")
    public Item item() {
        witness.ran();
        return new Item("a", 1);
    }

    @POST
    @Path("typed")
    public Response typed() {
        witness.ran();
        return Response.ok("typed").type("text/plain").build();
    }

    @POST
    @Path("servlet")
    public String servlet(@Context HttpServletResponse response) {
        witness.ran();
        response.setStatus(202);
        response.setHeader("X-Servlet", "one");
        return "servlet";
    }

    @POST
    @Path("streamed")
    public Response streamed() {
        witness.ran();
        StreamingOutput output = out -> out.write(new byte[] {1, 2});
        return Response.ok(output, "application/zip").build();
    }
}
