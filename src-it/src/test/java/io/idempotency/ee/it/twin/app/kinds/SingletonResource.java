package io.idempotency.ee.it.twin.app.kinds;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** A singleton session bean. */
@Path("singleton")
@jakarta.ejb.Singleton
@Idempotent
public class SingletonResource {

    @Inject
    private Witness witness;

    @POST
    public String string(String body, @QueryParam("q") String q) {
        return witness.saw(body, q);
    }
}
