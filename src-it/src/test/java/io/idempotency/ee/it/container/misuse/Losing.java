package io.idempotency.ee.it.container.misuse;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import jakarta.ejb.Stateless;

/** A session bean whose record would be gone with its container's transaction. */
@Stateless
public class Losing {

    @Idempotent(keepExceptions = IllegalStateException.class)
    public void lose(@IdempotencyKey String id) {}
}
