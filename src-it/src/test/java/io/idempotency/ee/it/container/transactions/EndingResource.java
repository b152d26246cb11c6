package io.idempotency.ee.it.container.transactions;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.Locking;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Ends the transaction that it is called in, in every way there is. */
@Path("ending")
@RequestScoped
@Idempotent
public class EndingResource {

    @Inject
    private Trace trace;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @POST
    @Path("commit")
    public int commit() throws Exception {
        return committing();
    }

    @POST
    @Path("late")
    @Idempotent(locking = Locking.LATE)
    public int late() throws Exception {
        return committing();
    }

    @POST
    @Path("commit-and-begin")
    public int commitAndBegin() throws Exception {
        int run = committing();
        transaction.begin();
        return run;
    }

    @POST
    @Path("commit-and-throw")
    public int commitAndThrow() throws Exception {
        committing();
        throw new Refusal(409);
    }

    @POST
    @Path("rollback")
    public int rollback() throws Exception {
        int run = trace.run();
        transaction.rollback();
        return run;
    }

    /** H2 and MariaDB commit before they change a schema; PostgreSQL does not. */
    @POST
    @Path("ddl")
    public int ddl() {
        return changingTheSchema();
    }

    @POST
    @Path("ddl-and-throw")
    public int ddlAndThrow() {
        changingTheSchema();
        throw new Refusal(409);
    }

    private int committing() throws Exception {
        int run = trace.run();
        transaction.commit();
        return run;
    }

    private int changingTheSchema() {
        int run = trace.run();
        entityManager.flush();
        entityManager
                .createNativeQuery("create table made_by_a_method_" + System.nanoTime() + " (id int)")
                .executeUpdate();
        return run;
    }
}
