package io.idempotency.ee.it.twin.app.kinds;

import io.idempotency.ee.it.twin.app.common.Item;
import jakarta.ejb.Local;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** A business interface that carries everything but the path: Jersey would take it for a resource class of its own. */
@Local
public interface LocalApi {

    @POST
    @Path("string")
    @Produces("text/plain;charset=ISO-8859-1")
    String string(@QueryParam("q") String q, String body);

    @POST
    @Path("items")
    @Produces("application/xml")
    List<Item> items();
}
