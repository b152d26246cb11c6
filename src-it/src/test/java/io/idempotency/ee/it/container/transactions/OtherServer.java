package io.idempotency.ee.it.container.transactions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Takes a record away, and commits it again in the middle of an execution, as another server would. */
@ApplicationScoped
public class OtherServer {

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @Transactional
    public void take(String operation) {
        run("create table if not exists elsewhere as select * from idempotency_record where 1 = 0");
        run("delete from elsewhere");
        run("insert into elsewhere select * from idempotency_record where operation = '" + operation + "'");
        run("delete from idempotency_record where operation = '" + operation + "'");
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void commit() {
        run("insert into idempotency_record select * from elsewhere");
        run("delete from elsewhere");
    }

    private void run(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }
}
