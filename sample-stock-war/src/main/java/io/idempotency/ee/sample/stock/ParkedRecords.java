package io.idempotency.ee.sample.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Records that somebody has to look at. */
@ApplicationScoped
@Transactional
public class ParkedRecords {

    @PersistenceContext(unitName = "stock")
    EntityManager entityManager;

    /** Once, also if the record comes again. */
    public void add(String record, RuntimeException why) {
        entityManager.merge(new ParkedRecord(record, why.getClass().getSimpleName()));
    }

    public List<String> lines() {
        return entityManager
                .createQuery("select p from ParkedRecord p order by p.record", ParkedRecord.class)
                .getResultStream()
                .map(ParkedRecord::line)
                .toList();
    }
}
