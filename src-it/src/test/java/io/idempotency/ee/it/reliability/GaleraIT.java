package io.idempotency.ee.it.reliability;

import io.idempotency.ee.fixture.server.DistributionOnly;
import io.idempotency.ee.fixture.server.Needs;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.reliability.fault.Databases;
import io.idempotency.ee.it.reliability.fault.GaleraCluster;
import org.junit.jupiter.api.Tag;

/** Each server has its own node of a Galera cluster, where a duplicate on the other one loses at its commit. */
@Needs(DistributionOnly.GALERA)
@Tag(Gate.LONG)
class GaleraIT extends ReliabilityContract {

    @Override
    Databases start() {
        return new GaleraCluster();
    }
}
