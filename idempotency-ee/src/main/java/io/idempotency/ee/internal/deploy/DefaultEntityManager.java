package io.idempotency.ee.internal.deploy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The entity manager of an application with one persistence unit. */
@ApplicationScoped
public class DefaultEntityManager {

    @PersistenceContext
    private EntityManager entityManager;

    EntityManager entityManager() {
        return entityManager;
    }
}
