package io.idempotency.ee.it.twin.app.web;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.TreeMap;

/** Behind servlet filters. */
@Path("web/{how}")
@RequestScoped
@Idempotent
public class WebResource {

    @Inject
    private Witness witness;

    @POST
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    public String form(@FormParam("a") String a, @FormParam("b") String b) {
        return witness.saw(a, b);
    }

    @POST
    @Path("map")
    @Consumes("application/x-www-form-urlencoded")
    public String map(MultivaluedMap<String, String> form) {
        return witness.saw(new TreeMap<>(form));
    }

    @POST
    @Path("text")
    public String text(String body, @HeaderParam("X-In") String header) {
        return witness.saw(body, header);
    }

    @POST
    @Path("parameter")
    public String parameter(@Context HttpServletRequest request) {
        return witness.saw(request.getParameter("a"), request.getHeader("X-In"));
    }

    @POST
    @Path("replace")
    public String replace(@Context HttpServletResponse response) {
        response.setHeader("X-Before", "2");
        response.setHeader("Vary", "X-Other");
        return witness.saw("replaced");
    }

    @POST
    @Path("more")
    public String more(@Context HttpServletResponse response) {
        response.addHeader("X-Before", "2");
        response.addHeader("Vary", "X-Other");
        response.addHeader("Vary", "X-Third");
        return witness.saw("more");
    }

    @POST
    @Path("set")
    public String set(@Context HttpServletResponse response) {
        response.setHeader("X-New", "1");
        response.setIntHeader("X-Number", 5);
        response.addHeader("x-before", "2");
        response.addHeader("X-BEFORE", "3");
        return witness.saw("set");
    }

    @POST
    @Path("same")
    public String same(@Context HttpServletResponse response) {
        response.addHeader("X-Before", "1");
        response.setHeader("Vary", "Origin");
        return witness.saw("the same again");
    }

    @POST
    @Path("rest")
    public Response rest() {
        return Response.ok(witness.saw("rest"), "text/plain")
                .header("X-Before", "2")
                .header("Vary", "X-Other")
                .build();
    }

    @POST
    @Path("none")
    public void none() {
        witness.ran();
    }
}
