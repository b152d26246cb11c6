package io.idempotency.ee.it.reliability;

import io.idempotency.ee.fixture.server.DistributionOnly;
import io.idempotency.ee.fixture.server.Needs;
import io.idempotency.ee.it.reliability.fault.Databases;
import io.idempotency.ee.it.reliability.fault.ReplicatedPostgres;

/** A PostgreSQL that is replaced by its standby when it dies, again and again. */
@Needs(DistributionOnly.STANDBY)
class FailoverIT extends ReliabilityContract {

    @Override
    Databases start() {
        return new ReplicatedPostgres();
    }
}
