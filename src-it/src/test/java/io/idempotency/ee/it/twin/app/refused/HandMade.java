package io.idempotency.ee.it.twin.app.refused;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;

/** A sub-resource that nobody but its locator makes. */
@RequestScoped
@Idempotent
public class HandMade {

    private final Witness witness;

    /** For the container's proxy only. */
    protected HandMade() {
        this.witness = null;
    }

    HandMade(Witness witness) {
        this.witness = witness;
    }

    @POST
    @Produces("text/plain")
    public String post(String body) {
        return witness.saw(body);
    }
}
