package io.idempotency.ee.it.sample;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class FlowPostgresIT extends FlowContract {

    FlowPostgresIT(Lab lab) {
        super(lab.main());
    }
}
