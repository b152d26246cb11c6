package io.idempotency.ee.it.reliability;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.reliability.fault.Databases;
import io.idempotency.ee.it.reliability.fault.DurablePostgres;
import org.junit.jupiter.api.Tag;

/** One PostgreSQL, which dies and comes back. */
@Tag(Gate.LONGER)
class CheckerIT extends ReliabilityContract {

    @Override
    Databases start() {
        return new DurablePostgres("checked-postgres");
    }
}
