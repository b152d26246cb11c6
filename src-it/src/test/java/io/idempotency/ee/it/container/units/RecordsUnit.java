package io.idempotency.ee.it.container.units;

import io.idempotency.ee.IdempotencyUnit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Names the unit that keeps the records. */
@Dependent
public class RecordsUnit {

    @Produces
    @IdempotencyUnit
    @PersistenceContext(unitName = "second")
    private EntityManager entityManager;
}
