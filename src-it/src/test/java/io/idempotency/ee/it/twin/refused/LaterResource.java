package io.idempotency.ee.it.twin.refused;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers that are made after the method, and so after its transaction. */
@Path("later")
@RequestScoped
@Idempotent
public class LaterResource {

    @Inject
    private Witness witness;

    @POST
    @Path("streamed")
    public StreamingOutput streamed() {
        witness.ran();
        return output -> output.write(new byte[] {1});
    }

    @POST
    @Path("staged")
    public CompletionStage<String> staged() {
        witness.ran();
        return CompletableFuture.completedFuture("staged");
    }

    @POST
    @Path("suspended")
    public void suspended(@Suspended AsyncResponse response) {
        witness.ran();
        response.resume("suspended");
    }

    @POST
    @Path("events")
    @Produces("text/event-stream")
    public void events(@Context SseEventSink sink, @Context Sse sse) throws IOException {
        witness.ran();
        sink.send(sse.newEvent("event")).toCompletableFuture().join();
        sink.close();
    }
}
