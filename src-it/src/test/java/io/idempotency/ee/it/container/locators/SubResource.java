package io.idempotency.ee.it.container.locators;

import io.idempotency.ee.Idempotent;
import jakarta.ws.rs.POST;
import java.util.concurrent.atomic.AtomicInteger;

/** A sub-resource that is no bean. */
public class SubResource {

    static final AtomicInteger EXECUTIONS = new AtomicInteger();

    @POST
    @Idempotent
    public int post() {
        return EXECUTIONS.incrementAndGet();
    }
}
