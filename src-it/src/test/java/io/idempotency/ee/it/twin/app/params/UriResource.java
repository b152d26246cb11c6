package io.idempotency.ee.it.twin.app.params;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Colour;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.PathSegment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What is in the request's line and headers. */
@Path("uri")
@RequestScoped
@Idempotent
public class UriResource {

    @Inject
    private Witness witness;

    @POST
    @Path("path/{a}/{b: [0-9]+}")
    public String path(@PathParam("a") String a, @PathParam("b") int b) {
        return witness.saw(a, b);
    }

    @POST
    @Path("rest/{rest: .*}")
    public String rest(@PathParam("rest") String rest) {
        return witness.saw(rest);
    }

    @POST
    @Path("encoded/{a}")
    public String encoded(@Encoded @PathParam("a") String a, @Encoded @QueryParam("q") String q) {
        return witness.saw(a, q);
    }

    @POST
    @Path("query")
    public String query(
            @QueryParam("s") String s,
            @QueryParam("l") List<Integer> l,
            @QueryParam("d") @DefaultValue("7") long d,
            @QueryParam("e") Set<Colour> e) {
        return witness.saw(s, l, d, e);
    }

    @POST
    @Path("matrix/{a}")
    public String matrix(@PathParam("a") PathSegment a, @MatrixParam("m") List<String> m) {
        return witness.saw(a.getPath(), new TreeMap<>(a.getMatrixParameters()), m);
    }

    @POST
    @Path("header")
    public String header(
            @HeaderParam("X-In") String one, @HeaderParam("X-In") List<String> all, @HeaderParam("X-N") int number) {
        return witness.saw(one, all, number);
    }

    @POST
    @Path("cookie")
    public String cookie(
            @CookieParam("c") String value, @CookieParam("c") Cookie cookie, @CookieParam("no") String no) {
        return witness.saw(value, cookie.getName(), no);
    }

    @POST
    @Path("converted/{m}")
    public String converted(
            @PathParam("m") Money path, @QueryParam("m") Money query, @HeaderParam("X-M") Money header) {
        return witness.saw(path, query, header);
    }

    @POST
    @Path("converted-null")
    public String convertedNull(@QueryParam("m") Money query, @QueryParam("d") @DefaultValue("1EUR") Money aDefault) {
        return witness.saw(query, aDefault);
    }

    @POST
    @Path("value-of")
    public String valueOf(@QueryParam("u") UUID uuid, @QueryParam("d") BigDecimal decimal, @QueryParam("c") char c) {
        return witness.saw(uuid, decimal, c);
    }
}
