package io.idempotency.ee.internal.method;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Targets;

class MariaDbStepsTest extends StepsContract {

    @Override
    Database database() {
        return new Targets(Targets.Kind.MARIADB, Provider.HIBERNATE, false).open(Isolation.REPEATABLE_READ);
    }
}
