package io.idempotency.ee.it.twin.app.refused;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What works without the library, and is refused with it at the first call. */
@Path("refused")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class RefusedResource {

    private static final int OVER_THE_LIMIT = 1_200_000;

    @Inject
    private Witness witness;

    @Inject
    private UserTransaction userTransaction;

    @Resource
    private TransactionSynchronizationRegistry registry;

    @POST
    @Path("large")
    public String large() {
        witness.ran();
        return "x".repeat(OVER_THE_LIMIT);
    }

    @POST
    @Path("rollback-only")
    @Transactional
    public String rollbackOnly() {
        witness.ran();
        registry.setRollbackOnly();
        return "rolled back";
    }

    /** Begins and commits for itself. */
    @POST
    @Path("own-transaction")
    public String ownTransaction() throws Exception {
        userTransaction.begin();
        witness.ran();
        userTransaction.commit();
        return "committed";
    }
}
