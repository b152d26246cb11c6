package io.idempotency.ee.it.container.misuse;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Everything that is refused, each in its own class. */
public final class WrongUses {

    private WrongUses() {}

    @Path("leaving")
    @RequestScoped
    public static class Leaving {
        @POST
        @Idempotent
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public int leaving() {
            return 1;
        }
    }

    @Path("streaming")
    @RequestScoped
    @Idempotent
    public static class Streaming {
        @POST
        public StreamingOutput streamed() {
            return output -> output.write(1);
        }

        @POST
        @Path("stage")
        public CompletionStage<String> staged() {
            return CompletableFuture.completedFuture("a");
        }

        @POST
        @Path("suspended")
        public void suspended(@Suspended AsyncResponse response) {
            response.resume("a");
        }
    }

    @ApplicationScoped
    public static class NoResource {
        @Idempotent
        public int service() {
            return 1;
        }
    }

    @ApplicationScoped
    @Idempotent
    public static class Useless {
        public int service() {
            return 1;
        }
    }

    @ApplicationScoped
    @Keyed
    public static class UselessStereotype {
        public int service() {
            return 1;
        }
    }

    @Path("twice")
    @RequestScoped
    public static class Twice {
        @POST
        @Path("a")
        @Idempotent(operation = "twice")
        public int first() {
            return 1;
        }

        @POST
        @Path("b")
        @Idempotent(operation = "twice", retention = "one day")
        public int second() {
            return 2;
        }
    }
}
