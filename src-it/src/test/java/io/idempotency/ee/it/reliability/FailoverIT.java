package io.idempotency.ee.it.reliability;

import io.idempotency.ee.fixture.server.DistributionOnly;
import io.idempotency.ee.fixture.server.Needs;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.reliability.fault.Databases;
import io.idempotency.ee.it.reliability.fault.ReplicatedPostgres;
import org.junit.jupiter.api.Tag;

/** A PostgreSQL that is replaced by its standby when it dies, again and again. */
@Needs(DistributionOnly.STANDBY)
@Tag(Gate.LONG)
class FailoverIT extends ReliabilityContract {

    @Override
    Databases start() {
        return new ReplicatedPostgres();
    }
}
