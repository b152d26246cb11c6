package io.idempotency.ee.it.container.timeout;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Is slower than its transaction may be, once. */
@Path("slow")
@RequestScoped
public class SlowResource {

    @Inject
    private Trace trace;

    @Resource
    private TransactionSynchronizationRegistry registry;

    @POST
    @Idempotent
    public int post() {
        return run();
    }

    /** Answers, although its time was up. */
    @POST
    @Path("returns-409")
    @Idempotent
    public Response returns() {
        int run = run();
        return Response.status(run == 1 ? 409 : 200)
                .type("text/plain")
                .entity("run " + run)
                .build();
    }

    /** Throws what is answered with 409. */
    @POST
    @Path("throws-409")
    @Idempotent
    public String fails() {
        int run = run();
        if (run == 1) {
            throw new ClientErrorException(409);
        }
        return "run " + run;
    }

    private int run() {
        int run = trace.run();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (run == 1
                && registry.getTransactionStatus() == Status.STATUS_ACTIVE
                && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return run;
    }
}
