package io.idempotency.ee.it.twin.app.interception;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** In the transaction of a CDI interceptor outside of the library's. */
@Path("caller")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class CallerResource {

    @Inject
    private Witness witness;

    @POST
    @Path("catches/text")
    @Bound.CatchingFailedCommit
    public String caught() {
        return witness.saw("in the transaction of a caller");
    }

    @POST
    @Path("commits/text")
    @Bound.Committing
    public String committedText() {
        return witness.saw("in the transaction of a caller");
    }

    @POST
    @Path("does-not/text")
    @Bound.FailingToCommit
    public String notCommittedText() {
        return witness.saw("in the transaction of a caller");
    }

    @POST
    @Path("commits/number")
    @Bound.Committing
    public int committedNumber() {
        witness.ran();
        return 5;
    }

    @POST
    @Path("does-not/number")
    @Bound.FailingToCommit
    public int notCommittedNumber() {
        witness.ran();
        return 5;
    }

    @POST
    @Path("commits/nothing")
    @Bound.Committing
    public void committedNothing() {
        witness.ran();
    }

    @POST
    @Path("does-not/nothing")
    @Bound.FailingToCommit
    public void notCommittedNothing() {
        witness.ran();
    }

    @POST
    @Path("commits/response")
    @Bound.Committing
    public Response committedResponse() {
        witness.ran();
        return Response.status(202).entity("accepted").header("X-Of", "method").build();
    }

    @POST
    @Path("does-not/response")
    @Bound.FailingToCommit
    public Response notCommittedResponse() {
        witness.ran();
        return Response.status(202).entity("accepted").header("X-Of", "method").build();
    }
}
