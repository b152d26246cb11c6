package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.fixture.server.DistributionOnly;
import io.idempotency.ee.fixture.server.Needs;
import java.util.stream.Stream;

@Needs(DistributionOnly.MYSQL)
class MySqlSchemaLifeTest extends SchemaLifeContract {

    @Override
    Stream<Kind> kinds() {
        return Stream.of(Kind.MYSQL);
    }
}
