package io.idempotency.ee.internal.deploy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The entity manager of an application with one persistence unit. Its reference has a name: some servers resolve the reference even
 * where the bean is vetoed, and a deployment descriptor can give it one of several units.
 */
@ApplicationScoped
public class DefaultEntityManager {

    @PersistenceContext(name = "idempotency/records")
    private EntityManager entityManager;

    EntityManager entityManager() {
        return entityManager;
    }
}
