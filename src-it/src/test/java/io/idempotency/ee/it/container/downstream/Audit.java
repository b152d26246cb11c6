package io.idempotency.ee.it.container.downstream;

import io.idempotency.ee.client.KeyedClient;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.concurrent.CompletionStage;

/** Another system, which a filter calls; and the first one, by a client that is not intercepted. */
public interface Audit {

    /** It has no keys. */
    @Produces("text/plain")
    interface Plain {

        @POST
        @Path("audit/{label}")
        void note(@PathParam("label") String label);
    }

    /** It has. */
    @KeyedClient
    @Produces("text/plain")
    interface Keyed {

        @POST
        @Path("audit/{label}")
        void note(@PathParam("label") String label);
    }

    /** It has no place for them. */
    @KeyedClient
    interface Lost {

        @POST
        @Path("audit/{label}")
        CompletionStage<String> note(@PathParam("label") String label);
    }
}
