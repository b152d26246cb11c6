package io.idempotency.ee.it.twin.app.interception;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.io.IOException;

/** Transactions of its own. */
@Path("own-transaction")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class TransactionalResource {

    @Inject
    private Witness witness;

    @POST
    @Path("required")
    @Transactional
    public String required() {
        return witness.saw("required");
    }

    @POST
    @Path("supports")
    @Transactional(Transactional.TxType.SUPPORTS)
    public String supports() {
        return witness.saw("supports");
    }

    @POST
    @Path("throws")
    @Transactional
    public String thrown() {
        witness.ran();
        throw new WebApplicationException(
                Response.status(409).type("text/plain").entity("thrown").build());
    }

    @POST
    @Path("dont-rollback")
    @Transactional(dontRollbackOn = WebApplicationException.class)
    public String dontRollback() {
        witness.ran();
        throw new WebApplicationException(
                Response.status(409).type("text/plain").entity("committed").build());
    }

    @POST
    @Path("rollback-on")
    @Transactional(rollbackOn = IOException.class)
    public String rollbackOn() throws IOException {
        witness.ran();
        throw new FileNotFoundException("rolled back");
    }
}
