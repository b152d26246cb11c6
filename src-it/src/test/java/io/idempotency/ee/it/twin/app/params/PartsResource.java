package io.idempotency.ee.it.twin.app.params;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Multipart bodies. */
@Path("parts")
@RequestScoped
@Idempotent
@Consumes("multipart/form-data")
public class PartsResource {

    @Inject
    private Witness witness;

    @POST
    @Path("param")
    public String param(@FormParam("one") EntityPart one) throws IOException {
        return witness.saw(one.getName(), one.getContent(String.class));
    }

    @POST
    @Path("params")
    public String params(
            @FormParam("one") String one, @FormParam("two") InputStream two, @FormParam("two") EntityPart part)
            throws IOException {
        return witness.saw(one, two.readAllBytes(), part.getFileName(), part.getMediaType());
    }

    @POST
    @Path("list")
    public String list(List<EntityPart> parts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (EntityPart part : parts) {
            text.append(part.getName())
                    .append('=')
                    .append(part.getContent(String.class))
                    .append(' ')
                    .append(part.getFileName())
                    .append(' ')
                    .append(part.getMediaType())
                    .append(' ')
                    .append(part.getHeaders().getFirst("X-Part"))
                    .append(';');
        }
        return witness.saw(text.toString());
    }

    @POST
    @Path("bytes")
    public int bytes(byte[] body) {
        witness.ran(body.length);
        return body.length;
    }

    @POST
    @Path("servlet")
    public String servlet(@Context HttpServletRequest request) throws IOException, ServletException {
        StringBuilder text = new StringBuilder();
        for (Part part : request.getParts()) {
            text.append(part.getName())
                    .append('=')
                    .append(part.getSize())
                    .append(' ')
                    .append(part.getSubmittedFileName());
        }
        return witness.saw(text.toString());
    }
}
