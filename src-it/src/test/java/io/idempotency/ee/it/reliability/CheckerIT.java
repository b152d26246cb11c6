package io.idempotency.ee.it.reliability;

import io.idempotency.ee.it.reliability.fault.Databases;
import io.idempotency.ee.it.reliability.fault.DurablePostgres;

/** One PostgreSQL, which dies and comes back. */
class CheckerIT extends ReliabilityContract {

    @Override
    Databases start() {
        return new DurablePostgres("checked-postgres");
    }
}
