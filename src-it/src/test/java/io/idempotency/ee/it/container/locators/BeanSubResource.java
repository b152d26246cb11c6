package io.idempotency.ee.it.container.locators;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import org.jspecify.annotations.Nullable;

/** A sub-resource that is protected, as long as CDI makes it. */
@RequestScoped
public class BeanSubResource {

    @Inject
    private @Nullable Trace trace;

    @POST
    @Idempotent
    public int post() {
        return trace == null ? SubResource.EXECUTIONS.incrementAndGet() : trace.run();
    }
}
