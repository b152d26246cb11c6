package io.idempotency.ee.benchmarks.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;

/** The first and the third transaction of row (g). */
@ApplicationScoped
@Transactional
public class StoredAfterwards {

    private static final Duration RETENTION = Duration.ofDays(1);
    private static final String RESERVE = "insert into stored_afterwards"
            + " (id, fingerprint, expires_at, status, headers, body) values (?1, ?2, ?3, 0, '', ?4)"
            + " on conflict do nothing";
    private static final String COMPLETE =
            "update stored_afterwards set status = ?2, headers = ?3, body = ?4 where id = ?1";
    private static final String FIND = "select status, body from stored_afterwards where id = ?1";

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /** @return false if the key was there before */
    public boolean reserve(String id, byte[] fingerprint) {
        return entityManager
                        .createNativeQuery(RESERVE)
                        .setParameter(1, id)
                        .setParameter(2, fingerprint)
                        .setParameter(3, Instant.now().plus(RETENTION).toEpochMilli())
                        .setParameter(4, new byte[0])
                        .executeUpdate()
                == 1;
    }

    /** Keeps what the method answered. */
    public void complete(String id, int status, String headers, byte[] body) {
        entityManager
                .createNativeQuery(COMPLETE)
                .setParameter(1, id)
                .setParameter(2, status)
                .setParameter(3, headers)
                .setParameter(4, body)
                .executeUpdate();
    }

    /** What was kept; 409 while nothing is. */
    public Response answer(String id) {
        Object[] row = (Object[])
                entityManager.createNativeQuery(FIND).setParameter(1, id).getSingleResult();
        int status = ((Number) row[0]).intValue();
        return status == 0
                ? Response.status(Response.Status.CONFLICT).build()
                : Response.status(status).entity(row[1]).build();
    }
}
