package io.idempotency.ee.sample.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The movements in the database. */
@ApplicationScoped
@Transactional
public class Stock {

    @PersistenceContext(unitName = "stock")
    EntityManager entityManager;

    /** Books a movement: done twice, the stock is wrong. */
    public void move(String sku, int quantity) {
        entityManager.persist(new Movement(sku, quantity));
    }

    /** All movements of an article. */
    public List<Integer> movements(String sku) {
        return entityManager
                .createQuery("select m.quantity from Movement m where m.sku = :sku order by m.quantity", Integer.class)
                .setParameter("sku", sku)
                .getResultList();
    }
}
