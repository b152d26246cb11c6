package io.idempotency.ee.it.twin.app.params;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The servlet's view of the request. */
@Path("servlet-request")
@RequestScoped
@Idempotent
public class ServletRequestResource {

    @Inject
    private Witness witness;

    @Inject
    private HttpServletRequest injected;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("parameter")
    public String parameter() {
        return witness.saw(request.getParameter("a"));
    }

    @POST
    @Path("parameter-injected")
    public String parameterInjected() {
        return witness.saw(injected.getParameter("a"));
    }

    @POST
    @Path("map")
    public String map() {
        TreeMap<String, String> all = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> all.put(name, Arrays.toString(values)));
        return witness.saw(all);
    }

    @POST
    @Path("names")
    public String names() {
        return witness.saw(new TreeSet<>(Collections.list(request.getParameterNames())));
    }

    @POST
    @Path("stream")
    public String stream() throws IOException {
        return witness.saw(request.getInputStream().readAllBytes());
    }

    @POST
    @Path("reader")
    public String reader() throws IOException {
        return witness.saw(request.getReader().lines().collect(Collectors.toList()));
    }

    @POST
    @Path("stream-and-entity")
    public String streamAndEntity(String body) throws IOException {
        return witness.saw(body, request.getInputStream().readAllBytes());
    }

    @POST
    @Path("properties")
    public String properties() {
        return witness.saw(
                request.getMethod(),
                request.getContentType(),
                request.getContentLength(),
                request.getQueryString(),
                request.getCharacterEncoding(),
                request.getPathInfo(),
                request.getHeader("Content-Type"));
    }
}
