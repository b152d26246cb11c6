package io.idempotency.ee.it.twin.app.generics;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** Generic: what T is, only an implementation says. */
public interface GenericApi<T> {

    @POST
    @Path("one")
    @Produces({"application/json", "application/xml"})
    T one();

    @POST
    @Path("many")
    @Produces({"application/json", "application/xml"})
    List<T> many();

    @POST
    @Path("in")
    @Produces("text/plain")
    String in(T entity);
}
