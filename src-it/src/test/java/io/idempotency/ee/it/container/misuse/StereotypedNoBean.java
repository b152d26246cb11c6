package io.idempotency.ee.it.container.misuse;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Another one, whose annotation comes with a stereotype. */
@Path("stereotyped-no-bean")
@Keyed
public class StereotypedNoBean {

    @POST
    public int carried() {
        return 1;
    }
}
