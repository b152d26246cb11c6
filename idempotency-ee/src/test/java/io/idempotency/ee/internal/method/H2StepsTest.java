package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Targets;

class H2StepsTest extends StepsContract {

    @Override
    Database database() {
        return new Targets(Targets.Kind.H2, Provider.HIBERNATE, false).open(Isolation.READ_COMMITTED);
    }
}
