package io.idempotency.ee.it.twin.app.refused;

import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** Leads to a sub-resource made by hand. */
@Path("hand-made")
@RequestScoped
public class HandMadeLocator {

    @Inject
    private Witness witness;

    @Path("it")
    public HandMade it() {
        return new HandMade(witness);
    }
}
