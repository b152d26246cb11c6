package io.idempotency.ee.it.twin.app.params;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Colour;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** Form fields. */
@Path("form")
@RequestScoped
@Idempotent
@Consumes("application/x-www-form-urlencoded")
public class FormResource {

    @Inject
    private Witness witness;

    @POST
    @Path("string")
    public String string(@FormParam("a") String a) {
        return witness.saw(a);
    }

    @POST
    @Path("several")
    public String several(
            @FormParam("a") String a, @FormParam("n") int n, @FormParam("l") List<String> l, @FormParam("x") String x) {
        return witness.saw(a, n, l, x);
    }

    @POST
    @Path("default")
    public String aDefault(@FormParam("missing") @DefaultValue("none") String missing, @FormParam("a") Integer a) {
        return witness.saw(missing, a);
    }

    @POST
    @Path("encoded")
    public String encoded(@Encoded @FormParam("a") String a, @FormParam("b") String b) {
        return witness.saw(a, b);
    }

    @POST
    @Path("bean")
    public String bean(@BeanParam FormBean bean) {
        return witness.saw(bean);
    }

    @POST
    @Path("form")
    public String form(Form form) {
        return witness.saw(form.asMap());
    }

    @POST
    @Path("map")
    public String map(MultivaluedMap<String, String> map) {
        return witness.saw(map);
    }

    @POST
    @Path("map-and-param")
    public String mapAndParam(MultivaluedMap<String, String> map, @FormParam("a") String a) {
        return witness.saw(map, a);
    }

    @POST
    @Path("param-and-map")
    public String paramAndMap(@FormParam("a") String a, MultivaluedMap<String, String> map) {
        return witness.saw(a, map);
    }

    @POST
    @Path("param-and-string")
    public String paramAndString(@FormParam("a") String a, String body) {
        return witness.saw(a, body);
    }

    @POST
    @Path("query-too")
    public String queryToo(@FormParam("a") String a, @QueryParam("a") List<String> query) {
        return witness.saw(a, query);
    }

    @POST
    @Path("body")
    public String body(String body) {
        return witness.saw(body);
    }

    @POST
    @Path("size")
    public int size(@FormParam("a") String a) {
        witness.ran(a == null ? -1 : a.length());
        return a == null ? -1 : a.length();
    }

    @POST
    @Path("money")
    public String money(@FormParam("m") Money money, @FormParam("c") Colour colour) {
        return witness.saw(money, colour);
    }
}
