package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.IdempotencyUnit;
import io.idempotency.ee.internal.log.IdempotencyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordEntityManagerTest {

    @Test
    @DisplayName(
            "B55 two producers that the deployment has not seen are refused: the records would be kept in another unit")
    void severalProducers() {
        Weld weld = new Weld()
                .disableDiscovery()
                .addBeanClasses(RecordEntityManager.class, DefaultEntityManager.class, Producers.class);
        try (WeldContainer container = weld.initialize()) {
            RecordEntityManager records =
                    container.select(RecordEntityManager.class).get();
            assertThatThrownBy(records::entityManager)
                    .isInstanceOf(IdempotencyException.class)
                    .hasMessageStartingWith("IDEM-123: Several beans produce an EntityManager");
        }
    }

    @ApplicationScoped
    public static class Producers {

        @Produces
        @IdempotencyUnit
        EntityManager one() {
            throw new IllegalStateException("one of two was asked");
        }

        @Produces
        @IdempotencyUnit
        EntityManager other() {
            throw new IllegalStateException("one of two was asked");
        }
    }
}
