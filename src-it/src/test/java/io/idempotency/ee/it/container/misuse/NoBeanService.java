package io.idempotency.ee.it.container.misuse;

import io.idempotency.ee.Idempotent;

/** Neither a bean nor a resource. */
@Idempotent
public class NoBeanService {

    public int service() {
        return 1;
    }
}
