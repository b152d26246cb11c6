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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

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
    @Path("parameter")
    public String parameter(@Context HttpServletRequest request) {
        return witness.saw(request.getParameter("one"), request.getParameter("two"), request.getParameter("q"));
    }

    @POST
    @Path("parameter-values")
    public String parameterValues(@Context HttpServletRequest request) {
        return witness.saw(Arrays.toString(request.getParameterValues("one")), request.getParameterValues("two"));
    }

    @POST
    @Path("texts")
    public String texts(@Context HttpServletRequest request) {
        return witness.saw(
                Arrays.toString(request.getParameterValues("one")), Arrays.toString(request.getParameterValues("two")));
    }

    @POST
    @Path("body-and-parameter")
    public String bodyAndParameter(byte[] body, @Context HttpServletRequest request) {
        return witness.saw(body.length, request.getParameter("one"));
    }

    @POST
    @Path("part-and-parameter")
    public String partAndParameter(@FormParam("two") EntityPart two, @Context HttpServletRequest request)
            throws IOException {
        return witness.saw(two.getContent(String.class), request.getParameter("one"));
    }

    @PUT
    @Path("put")
    @Consumes("multipart/*")
    public String put(@Context HttpServletRequest request) throws IOException {
        return witness.saw(
                request.getParameter("one"),
                request.getParameter("q"),
                request.getInputStream().readAllBytes());
    }

    @POST
    @Path("parameter-map")
    public String parameterMap(@Context HttpServletRequest request) {
        return witness.saw(new TreeSet<>(request.getParameterMap().keySet()));
    }

    @POST
    @Path("parts-and-parameter")
    public String partsAndParameter(@Context HttpServletRequest request) throws IOException, ServletException {
        return witness.saw(request.getParts().size(), request.getParameter("one"));
    }

    @POST
    @Path("part")
    public String part(@Context HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart("two");
        return witness.saw(
                part.getSubmittedFileName(),
                part.getContentType(),
                part.getHeader("content-disposition"),
                new TreeSet<>(part.getHeaderNames()),
                part.getInputStream().readAllBytes());
    }

    @POST
    @Path("part-of-none")
    public String partOfNone(@Context HttpServletRequest request) throws IOException, ServletException {
        return witness.saw(request.getPart("three") == null);
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
