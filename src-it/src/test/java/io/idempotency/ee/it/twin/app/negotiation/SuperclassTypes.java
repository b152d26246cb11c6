package io.idempotency.ee.it.twin.app.negotiation;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** Types on its superclass. */
@Path("on-superclass")
@RequestScoped
@Idempotent
public class SuperclassTypes extends AbstractTypes {

    @Inject
    private Witness witness;

    @Override
    public Item item() {
        witness.ran();
        return super.item();
    }

    @Override
    public Item inherited() {
        witness.ran();
        return super.inherited();
    }

    @Override
    public String text() {
        witness.ran();
        return "a,b";
    }
}
