package io.idempotency.ee.it.container.openapi;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Not annotated; its path ends as another one's. */
@Path("other/documented")
public class OtherResource {

    @POST
    public String plain(String text) {
        return text;
    }
}
